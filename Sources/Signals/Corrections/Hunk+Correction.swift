import Git
import Rules

extension FileDiff {
    /// The hunks that replace or remove lines, as corrections. A hunk of more than 30 lines is a rewrite, and a
    /// file that is binary, or vendored or generated, is nobody's correction.
    var corrections: [Correction] {
        guard !isBinary, skipped == nil, let oldPath, newPath != nil, !ForeignFiles.contain(path)
        else { return [] }
        return hunks.compactMap { hunk in
            guard !hunk.removed.isEmpty, hunk.removed.count + hunk.added.count <= Self.longestHunk
            else { return nil }
            return Correction(
                path: newPath ?? oldPath, line: hunk.oldStart, before: hunk.removed, after: hunk.added, above: hunk.above,
                below: hunk.below)
        }
    }

    /// How many lines were removed and added.
    var changedLines: Int {
        hunks.reduce(0) { $0 + $1.removed.count + $1.added.count }
    }

    static var longestHunk: Int { 30 }
}
