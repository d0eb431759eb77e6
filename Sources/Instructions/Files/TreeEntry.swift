import GitCommand

/// A file of the tree: its mode and blob, or with no blob its absence.
struct TreeEntry {
    let path: String
    var mode = "100644"
    var blob: String?

    /// As `update-index --index-info` reads it; a removed file has mode 0 and an object name of the
    /// usual length.
    func indexInfo(hashLength: Int) -> String {
        "\(blob == nil ? "0" : mode) \(blob ?? String(repeating: "0", count: hashLength))\t\(path)"
    }
}

extension TreeEntry {
    /// What a commit on `parent` holds of a changed file: the whole file where it is ours, else the parent's
    /// version with our section.
    static func committed(
        _ change: FileChange, on parent: String?, in worktree: String
    ) throws -> TreeEntry {
        let standing = try parent.flatMap { try listed(["ls-tree", "-z", "--full-tree", $0], change.path, worktree) }
        guard let text = change.section else {
            guard let new = change.committed else { return TreeEntry(path: change.path) }
            let blob = try write(new, as: change.path, worktree)
            return TreeEntry(path: change.path, mode: mode(standing), blob: blob)
        }
        guard let standing, let blob = standing.blob else {
            guard let new = try section(text, in: nil, change.path) else { return TreeEntry(path: change.path) }
            return TreeEntry(path: change.path, blob: try write(new, as: change.path, worktree))
        }
        guard standing.mode.hasPrefix("100") else { throw CommitRefused(.noFileInHead(change.path), []) }
        let file = try GitCommand(["cat-file", "blob", blob], in: worktree).output().bytes
        guard let new = try section(text, in: file, change.path) else { return TreeEntry(path: change.path) }
        // A blob is what clean filters made of the file; they must not see it again.
        return TreeEntry(path: change.path, mode: standing.mode, blob: try write(new, as: nil, worktree))
    }

    /// What the index should hold of the file; nil where it is left alone.
    ///
    /// An entry that is HEAD's follows the commit. Where other changes of the instruction file are staged,
    /// they stay staged and nothing else does: the entry gets our section.
    static func staged(
        _ change: FileChange, committed: TreeEntry, in worktree: String
    ) throws -> TreeEntry? {
        let arguments = ["--literal-pathspecs", "diff", "--cached", "--quiet", "--no-ext-diff", "--", change.path]
        if try GitCommand(arguments, in: worktree).run().status == 0 { return committed }
        guard let text = change.section,
            let staged = try listed(["ls-files", "-s", "-z"], change.path, worktree), let blob = staged.blob,
            staged.mode.hasPrefix("100")
        else { return nil }
        let file = try GitCommand(["cat-file", "blob", blob], in: worktree).output().bytes
        guard let new = try? section(text, in: file, change.path) else { return nil }
        return TreeEntry(path: change.path, mode: staged.mode, blob: try write(new, as: nil, worktree))
    }

    private static func section(_ text: SectionText, in file: [UInt8]?, _ path: String) throws -> [UInt8]? {
        do throws(MarkedSectionError) {
            return try text.written(into: file)
        } catch {
            throw InstructionFileError(path: "\(path) in HEAD", reason: error)
        }
    }

    private static func mode(_ standing: TreeEntry?) -> String {
        standing.map { $0.mode.hasPrefix("100") ? $0.mode : "100644" } ?? "100644"
    }

    /// The entry that `ls-tree` (`<mode> blob <object>\t<path>`) or `ls-files -s`
    /// (`<mode> <object> <stage>\t<path>`) lists for the path.
    private static func listed(_ listing: [String], _ path: String, _ worktree: String) throws -> TreeEntry? {
        let arguments = ["--literal-pathspecs"] + listing + ["--", path]
        let output = try GitCommand(arguments, in: worktree).output()
        guard let entry = output.bytes.split(separator: 0).first.flatMap({ ListedEntry($0, words: 3) }),
            entry.path.elementsEqual(path.utf8)
        else { return nil }
        return TreeEntry(path: path, mode: entry[0], blob: listing[0] == "ls-tree" ? entry[2] : entry[1])
    }

    /// Writes a blob; as a path's content it goes through the filters that `git add` would use.
    private static func write(_ bytes: [UInt8], as path: String?, _ worktree: String) throws -> String {
        let filters = path.map { ["--path=\($0)"] } ?? ["--no-filters"]
        return try GitCommand(["hash-object", "-w", "--stdin"] + filters, in: worktree, input: bytes).output().text
    }
}
