import Rules

/// What a check flags of some replayed lines: found once, asked by scope as often as needed.
struct Flagged {
    private let lines: ReplayedLines
    private let indexes: [Int]
    /// Lines that might be excused by something that is not to be seen.
    private var uncertain: [Uncertain]
    /// Whether nothing was given up.
    let isComplete: Bool

    private struct Uncertain {
        let line: Int
        /// What would be excused.
        let text: ReplayedLines.OwnedText
    }

    /// - Parameter mayGoOn: See `Pattern.search(_:while:)`.
    init(_ matcher: LineMatcher, _ lines: ReplayedLines, while mayGoOn: () -> Bool = { true }) {
        self.lines = lines
        let found = matcher.search(lines.lines, context: lines.context, text: lines.text(around:), while: mayGoOn)
        isComplete = found.unjudgedFrom == nil
        let hits = found.hits.filter { hit in
            // Of what stands beside a correction, the other side is never seen.
            lines.isJudged(hit.line) || matcher.looksBeside && lines.isBesideCorrection(hit.line) && hit.isCertain
        }
        indexes = hits.filter(\.isCertain).map(\.line)
        uncertain = hits.filter { !$0.isCertain }.map { hit in
            Uncertain(line: hit.line, text: lines.text(of: hit.line, at: matcher.looksAtFile ? hit.place : nil))
        }
    }

    var types: Set<FileType> { lines.types(of: indexes + uncertain.map(\.line)) }

    /// The flagged lines of one of `scope`'s types, of `owner` and those behind it.
    func count(in scope: Set<FileType>, from owner: Int = 0) -> Int {
        lines.lines(indexes, in: scope).count { lines.owner(of: $0) >= owner }
    }

    /// The signals or changes that the flagged lines of one of `scope`'s types belong to.
    func owners(in scope: Set<FileType>) -> Set<Int> {
        owners(of: indexes, in: scope)
    }

    /// Those that lines belong to which are flagged, or might be.
    func possibleOwners(in scope: Set<FileType>) -> Set<Int> {
        owners(of: indexes, in: scope).union(owners(of: uncertain.map(\.line), in: scope))
    }

    /// What might be excused: lines, or the names on them.
    var uncertainTexts: Set<ReplayedLines.OwnedText> { Set(uncertain.lazy.map(\.text)) }

    /// Without what might be excused and is one of these.
    func without(_ texts: Set<ReplayedLines.OwnedText>) -> Flagged {
        guard !texts.isEmpty else { return self }
        var rest = self
        rest.uncertain.removeAll { texts.contains($0.text) }
        return rest
    }

    private func owners(of indexes: [Int], in scope: Set<FileType>) -> Set<Int> {
        Set(lines.lines(indexes, in: scope).lazy.map(lines.owner))
    }
}
