import Git

/// Lines of one version of a file, followed through later versions until a change touches them.
struct CommentedLines: Sendable, Hashable {
    let first: Int
    let last: Int

    /// No file that people review has more; what foreign text names beyond is only kept from overflowing.
    static let mostLines = 1 << 30

    init(first: Int, last: Int) {
        self.first = min(max(first, 0), Self.mostLines)
        self.last = min(max(self.first, last), Self.mostLines)
    }

    enum Effect: Hashable {
        /// Still as they were, maybe elsewhere.
        case moved(CommentedLines)
        /// Changed; the corrections are empty where the change is a rewrite, which corrects nothing in particular.
        case touched([Correction])
    }

    /// How much of a hunk that touches the lines is their correction.
    enum Extent {
        /// Where as many lines came as went, only the commented ones of them; else the whole hunk. For a commit that
        /// may do more than answer.
        case commentedLines
        /// The whole hunk. For the next version of a change, where it is the answer: which of its lines became which
        /// is for the learning to find.
        case hunk
    }

    /// What `hunks`, from top to bottom, do to these lines of the file at `path`.
    func effect(of hunks: [Hunk], path: String, taking extent: Extent = .commentedLines) -> Effect {
        let replaced = hunks.filter { overlaps($0) }
        if !replaced.isEmpty {
            return .touched(replaced.compactMap { correction(from: $0, path: path, extent) })
        }
        if let insertion = hunks.first(where: { isInsertionBeside($0) }) {
            return .touched([correction(from: insertion, path: path, extent)].compactMap { $0 })
        }
        let shift = hunks.filter { $0.oldStart < first }.reduce(0) { $0 + $1.added.count - $1.removed.count }
        return .moved(CommentedLines(first: first + shift, last: last + shift))
    }

    private func overlaps(_ hunk: Hunk) -> Bool {
        !hunk.removed.isEmpty && hunk.oldStart <= last && hunk.oldStart + hunk.removed.count > first
    }

    /// Lines put in directly above, within or below.
    private func isInsertionBeside(_ hunk: Hunk) -> Bool {
        hunk.removed.isEmpty && hunk.oldStart >= first - 1 && hunk.oldStart <= last
    }

    private func correction(from hunk: Hunk, path: String, _ extent: Extent) -> Correction? {
        var (line, before, after) = (hunk.oldStart, hunk.removed[...], hunk.added[...])
        var (above, below) = (hunk.above, hunk.below)
        if extent == .commentedLines, before.count == after.count, !before.isEmpty {
            let start = max(first - line, 0)
            let end = min(last - line + 1, before.count)
            // What stands beside them changed as well.
            if start > 0 { above = nil }
            if end < before.count { below = nil }
            (before, after) = (before[start..<end], after[start..<end])
            line += start
        }
        guard before.count + after.count <= FileDiff.longestHunk, before != after else { return nil }
        return Correction(path: path, line: line, before: Array(before), after: Array(after), above: above, below: below)
    }
}
