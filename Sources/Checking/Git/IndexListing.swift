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
            .compactMap { String(validating: $0, as: UTF8.self).flatMap { IndexListing(line: $0) } }
    }

    /// - Parameter line: `<tag> <mode> <object> <stage>\t<path>`; of what is left out the tag is S.
    private init?(line: String) {
        guard let tab = line.firstIndex(of: "\t") else { return nil }
        let words = line[..<tab].split(separator: " ").map(String.init)
        guard words.count == 4 else { return nil }
        path = String(line[line.index(after: tab)...])
        (mode, object, isUnmerged, isLeftOut) = (words[1], words[2], words[3] != "0", words[0] == "S")
    }
}
