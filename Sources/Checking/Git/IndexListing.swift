import GitCommand

/// A file as the index has it, or one of its versions where a merge left it in conflict.
package struct IndexListing: Sendable {
    /// From the worktree's top.
    package let path: String
    /// Such as `100644`.
    package let mode: String
    /// In hexadecimal.
    let object: String
    package let isUnmerged: Bool
    /// Whether a sparse checkout leaves it out of the worktree, or somebody did by hand.
    package let isLeftOut: Bool

    /// Those that git pathspecs match, but for names that are not UTF-8.
    /// - Throws: `GitCommandError`.
    package static func read(_ pathspecs: [String], isLiteral: Bool, in worktree: String) throws -> [IndexListing] {
        let listing = (isLiteral ? ["--literal-pathspecs"] : []) + ["ls-files", "-z", "-t", "-s", "--"] + pathspecs
        return try GitCommand(listing, in: worktree).output().bytes.split(separator: 0)
            .compactMap { ListedEntry($0, words: 4).flatMap { IndexListing($0) } }
    }

    /// - Parameter entry: `<tag> <mode> <object> <stage>\t<path>`; of what is left out the tag is S.
    private init?(_ entry: ListedEntry) {
        guard let path = String(validating: entry.path, as: UTF8.self) else { return nil }
        self.path = path
        (mode, object, isUnmerged, isLeftOut) = (entry[1], entry[2], entry[3] != "0", entry[0] == "S")
    }
}
