import Signals

/// Pairs the lines of a correction with the lines they became.
struct LineAlignment {
    /// Lines that were edited or deleted.
    let edits: [LineEdit]
    /// Lines that came without taking another's place.
    let inserted: [String]

    /// Corrections larger than this rewrite rather than correct: no single line of theirs says why.
    private static let mostBefore = 6
    private static let mostAfter = 8
    /// The least share of common words and signs at which two lines count as one line edited.
    private static let leastSimilarity = 0.5

    init(of correction: Correction) {
        let (before, after) = Self.withoutKeptLines(correction)
        guard before.count <= Self.mostBefore, after.count <= Self.mostAfter, !Self.areWrappedAnew(before, after),
            (before + after).allSatisfy({ $0.utf8.count <= LineEdit.longestLine })
        else {
            edits = []
            inserted = []
            return
        }
        if before.count == after.count {
            edits = zip(before, after).map { LineEdit(before: $0, after: $1) }
            inserted = []
            return
        }
        var free = after.map { (line: $0, signs: Self.signs(of: $0)) }
        edits = before.map { line in
            let signs = Self.signs(of: line)
            let scored = free.indices.map { (index: $0, score: Self.similarity(signs, free[$0].signs)) }
            guard let best = scored.max(by: { $0.score < $1.score }), best.score > Self.leastSimilarity
            else { return LineEdit(before: line, after: nil) }
            return LineEdit(before: line, after: free.remove(at: best.index).line)
        }
        inserted = free.map(\.line)
    }

    /// Both sides without the lines that stand as often on the one as on the other.
    private static func withoutKeptLines(_ correction: Correction) -> ([String], [String]) {
        let before = counts(of: correction.before)
        let after = counts(of: correction.after)
        return (
            correction.before.filter { before[$0] != after[$0] }, correction.after.filter { before[$0] != after[$0] }
        )
    }

    /// Whether the same text only breaks elsewhere: what went from one line's end came to the next one's beginning.
    private static func areWrappedAnew(_ before: [String], _ after: [String]) -> Bool {
        let bare = { (lines: [String]) in lines.map { line in line.filter { !$0.isWhitespace } } }
        let (before, after) = (bare(before), bare(after))
        return before != after && before.joined() == after.joined()
    }

    private static func counts(of lines: [String]) -> [String: Int] {
        lines.reduce(into: [:]) { counts, line in counts[line, default: 0] += 1 }
    }

    private static func signs(of line: String) -> [String] { TokenTable.texts(of: line) { $0 != .space } }

    /// Dice's coefficient over the multisets of tokens, between 0 and 1.
    private static func similarity(_ left: [String], _ right: [String]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var counts: [String: Int] = [:]
        for token in left { counts[token, default: 0] += 1 }
        var common = 0
        for token in right {
            if let count = counts[token], count > 0 {
                common += 1
                counts[token] = count - 1
            }
        }
        return Double(2 * common) / Double(left.count + right.count)
    }
}
