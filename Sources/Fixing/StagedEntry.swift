import GitCommand

/// A file of the staged change, as the index holds it.
struct StagedEntry: Hashable {
    let path: [UInt8]
    /// Such as `100644`.
    let mode: String
    /// In hexadecimal.
    let blob: String

    var isRegularFile: Bool { mode.hasPrefix("100") }

    /// As `update-index -z --index-info` reads it.
    func indexInfo(of blob: String) -> [UInt8] { Array("\(mode) \(blob)\t".utf8) + path + [0] }

    /// The files that are staged otherwise than HEAD has them, by path. Read from `git diff --raw -z`:
    /// `:<mode> <mode> <object> <object> <status>`, then the path.
    static func read(in worktree: String) throws -> [[UInt8]: StagedEntry] {
        let output = try GitCommand(
            [
                "diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative", "--no-ext-diff",
                "--ignore-submodules=all",
            ],
            in: worktree
        ).output()
        var entries: [[UInt8]: StagedEntry] = [:]
        var fields = output.bytes.split(separator: 0, omittingEmptySubsequences: false).makeIterator()
        while let head = fields.next(), head.first == UInt8(ascii: ":"), let path = fields.next() {
            let words = String(decoding: head, as: UTF8.self).split(separator: " ").map(String.init)
            guard words.count == 5 else { continue }
            entries[Array(path)] = StagedEntry(path: Array(path), mode: words[1], blob: words[3])
        }
        return entries
    }
}
