import GitCommand
import Instructions

/// A staged file and what the rules' fixes make of it.
public struct FixedFile: Sendable {
    let entry: StagedEntry
    public let lines: [FixedLine]
    let old: [UInt8]
    let new: [UInt8]

    /// From the repository's root; bytes, not always UTF-8.
    public var path: [UInt8] { entry.path }

    /// What changes in the index, in unified form and fit for a terminal.
    public var diff: String {
        FileChange(path: String(decoding: path, as: UTF8.self), old: old, new: new).diff(changing: Set(lines.map(\.number)))
    }

    /// - Returns: Nil where the staged file does not hold these lines, or is none to mend.
    init?(_ entry: StagedEntry, _ lines: [FixedLine], in worktree: String) throws {
        guard entry.isRegularFile else { return nil }
        let old = try GitCommand(["cat-file", "blob", entry.blob], in: worktree).output().bytes
        var file = FileLines(old)
        for line in lines {
            guard file.text(of: line.number) == line.old else { return nil }
            file.set(line.number, to: line.new)
        }
        self.entry = entry
        self.lines = lines
        self.old = old
        new = file.bytes
    }
}
