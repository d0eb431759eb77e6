import Support

/// Tells which of the lines that a change adds it takes away elsewhere: it moves these, and writes none of them.
public struct MovedLines {
    private let removed: Set<ArraySlice<UInt8>>

    /// What stands one below the other and has fewer letters and digits may be alike by chance; as
    /// `git diff --color-moved` has it.
    private static let leastLetters = 20

    /// - Parameter removed: All that the change takes away, in any of its files.
    public init(removed: JoinedLines) {
        self.removed = Set((0..<removed.count).lazy.map { removed[$0] })
    }

    /// Which of the lines that are added to one file are moved, by index.
    /// - Parameter numbers: The line number of each, ascending.
    public func indices(among added: JoinedLines, at numbers: [Int]) -> Set<Int> {
        guard !removed.isEmpty else { return [] }
        var moved: Set<Int> = []
        var start = 0
        while start < added.count {
            var end = start
            while end < added.count, numbers[end] - numbers[start] == end - start, removed.contains(added[end]) { end += 1 }
            if (start..<end).reduce(0, { $0 + Self.letters(in: added[$1]) }) >= Self.leastLetters { moved.formUnion(start..<end) }
            start = max(end, start + 1)
        }
        return moved
    }

    /// The same of lines that stand one below the other.
    public func indices(among added: [String]) -> Set<Int> {
        removed.isEmpty ? [] : indices(among: JoinedLines(added), at: Array(added.indices))
    }

    /// Letters and digits; each byte beyond ASCII counts as one.
    private static func letters(in line: ArraySlice<UInt8>) -> Int {
        line.count(where: \.isOfWord)
    }
}
