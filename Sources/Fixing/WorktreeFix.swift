import GitCommand
import Instructions
import Support

/// What the fixes of a staged file change in the worktree: the same lines where they are unchanged there, and
/// nothing else.
struct WorktreeFix {
    private let file: WorktreeFile
    private let old: [UInt8]
    private let new: [UInt8]
    /// Lines that are left, because they were changed in the worktree.
    let left: Int

    /// - Returns: Nil where the worktree has no such file.
    /// - Throws: `WorktreeFileError` where it cannot be written: through a link, read-only, or under a name that is not UTF-8.
    init?(_ fixed: FixedFile, in worktree: String) throws {
        guard let path = String(validating: fixed.path, as: UTF8.self) else {
            throw WorktreeFileError(Printable.text(fixed.path), .nameNotUTF8)
        }
        file = WorktreeFile(worktree: worktree, path: path)
        guard let bytes = try file.read() else { return nil }
        let places = try WorktreeLines(of: path, in: worktree)
        var lines = FileLines(bytes)
        var left = 0
        for line in fixed.lines {
            if let number = places.number(of: line.number), lines.text(of: number) == line.old {
                lines.set(number, to: line.new)
            } else {
                left += 1
            }
        }
        old = bytes
        new = lines.bytes
        self.left = left
        if old != new { try file.checkWritable() }
    }

    func apply() throws {
        if old == new { return }
        try file.replace(with: new, expecting: old)
    }
}
