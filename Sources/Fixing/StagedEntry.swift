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

    /// The files that are staged otherwise than HEAD has them, by path.
    static func read(in worktree: String) throws -> [[UInt8]: StagedEntry] {
        let output = try GitCommand(
            ["diff", "--cached", "--no-relative", "--no-ext-diff", "--ignore-submodules=all"] + RawLog.options, in: worktree
        ).output()
        var entries: [[UInt8]: StagedEntry] = [:]
        for file in RawLog.files(in: output.bytes) {
            entries[file.path] = StagedEntry(path: file.path, mode: file.newMode, blob: file.newObject)
        }
        return entries
    }
}
