import Rules

/// What a check flags of some replayed lines: found once, asked by scope as often as needed.
struct Flagged {
    private let lines: ReplayedLines
    private let indexes: [Int]
    /// Lines that a neighbour might excuse which is not to be seen.
    private let uncertain: [Int]
    /// Whether nothing was given up.
    let isComplete: Bool

    /// - Parameter mayGoOn: See `Pattern.search(_:while:)`.
    init(_ matcher: LineMatcher, _ lines: ReplayedLines, while mayGoOn: () -> Bool = { true }) {
        self.lines = lines
        let found = matcher.search(lines.lines, context: lines.context, while: mayGoOn)
        isComplete = found.unjudgedFrom == nil
        let hits = found.hits.filter { hit in
            // Of what stands beside a correction, the other side is never seen.
            lines.isJudged(hit.line) || matcher.looksBeside && lines.isBesideCorrection(hit.line) && hit.isCertain
        }
        indexes = hits.filter(\.isCertain).map(\.line)
        uncertain = hits.filter { !$0.isCertain }.map(\.line)
    }

    var types: Set<FileType> { lines.types(of: indexes + uncertain) }

    /// The flagged lines of one of `scope`'s types.
    func count(in scope: Set<FileType>) -> Int {
        lines.lines(indexes, in: scope).count
    }

    /// The signals or changes that the flagged lines of one of `scope`'s types belong to.
    func owners(in scope: Set<FileType>) -> Set<Int> {
        owners(of: indexes, in: scope)
    }

    /// Those that lines belong to which are flagged, or might be.
    func possibleOwners(in scope: Set<FileType>) -> Set<Int> {
        owners(of: indexes, in: scope).union(owners(of: uncertain, in: scope))
    }

    private func owners(of indexes: [Int], in scope: Set<FileType>) -> Set<Int> {
        Set(lines.lines(indexes, in: scope).lazy.map(lines.owner))
    }
}
