import Rules

/// What a check flags of some replayed lines: found once, asked by scope as often as needed.
struct Flagged {
    private let lines: ReplayedLines
    private let indexes: [Int]

    init(_ matcher: LineMatcher, _ lines: ReplayedLines) {
        self.lines = lines
        indexes = matcher.flaggedLines(in: lines.lines)
    }

    var count: Int { indexes.count }

    var types: Set<FileType> { Set(indexes.lazy.map(lines.type)) }

    /// The flagged lines of one of `scope`'s types.
    func count(in scope: Set<FileType>) -> Int {
        indexes.count { scope.contains(lines.type(of: $0)) }
    }

    /// The signals or changes that the flagged lines of one of `scope`'s types belong to.
    func owners(in scope: Set<FileType>) -> Set<Int> {
        Set(indexes.lazy.filter { scope.contains(lines.type(of: $0)) }.map(lines.owner))
    }
}
