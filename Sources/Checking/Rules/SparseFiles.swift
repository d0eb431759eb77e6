import GitCommand

/// Files that a sparse checkout leaves out of the worktree, as the index has them: what a team has agreed on holds in every clone.
enum SparseFiles {
    /// The rule files and settings that are left out, by path from the worktree's top.
    /// - Parameter pathspec: A folder or file.
    static func sources(_ pathspec: String, in paths: RepositoryPaths) -> [RuleSource] {
        // Most checkouts are whole, and asking git takes as long as much of a check.
        guard let worktree = paths.worktree, FileBytes.exists("\(paths.gitDirectory)/info/sparse-checkout") else { return [] }
        let listing = GitCommand(["--literal-pathspecs", "ls-files", "-z", "-t", "-s", "--", pathspec], in: worktree)
        guard let listed = try? listing.output() else { return [] }
        let objects = Dictionary(
            listed.bytes.split(separator: 0).compactMap { entry(String(decoding: $0, as: UTF8.self)) }
                .filter { !FileBytes.exists("\(worktree)/\($0.path)") }
        ) { first, _ in first }
        let contents = (try? ObjectReader(in: worktree, mayFetch: false).contents(of: objects.values.sorted())) ?? [:]
        return objects.sorted { $0.key < $1.key }.map { path, object in
            RuleSource(file: path, content: content(contents[object]))
        }
    }

    /// `<tag> <mode> <object> <stage>\t<path>`; nil where it is not left out, which the tag S says, or is no plain file.
    private static func entry(_ line: String) -> (path: String, object: String)? {
        guard let tab = line.firstIndex(of: "\t") else { return nil }
        let words = line[..<tab].split(separator: " ")
        guard words.count == 4, words[0] == "S", words[1].hasPrefix("100"), words[3] == "0" else { return nil }
        return (String(line[line.index(after: tab)...]), String(words[2]))
    }

    private static func content(_ bytes: [UInt8]?) -> RuleSource.Content {
        guard let bytes else { return .refused(reason: absent) }
        return bytes.count <= RuleSource.largestFile ? .bytes(bytes) : .refused(reason: RuleSource.tooLarge)
    }

    private static let absent = "is left out of this checkout, and its content is not here either: git sparse-checkout add .precept"
}
