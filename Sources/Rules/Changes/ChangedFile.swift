/// What a change adds to one file.
public struct ChangedFile: Sendable {
    /// From the repository's root, as git holds it: bytes, not always UTF-8.
    public var path: [UInt8]
    /// The added lines …
    public var added: JoinedLines
    /// … and the number of each in the file as it becomes, from 1.
    public var numbers: [Int]
    /// What becomes of the file as an entry of the tree.
    public var entry: ChangedEntry
    /// Whether its last line is among the added ones and has no line feed behind it.
    public var endsWithoutNewline = false
    /// Unchanged lines beside the added ones, and their numbers.
    private var beside = JoinedLines()
    private var besideNumbers: [Int] = []

    public init(
        path: [UInt8], added: JoinedLines = JoinedLines(), numbers: [Int] = [], entry: ChangedEntry = ChangedEntry()
    ) {
        self.path = path
        self.entry = entry
        self.added = added
        self.numbers = numbers
    }

    /// The same file with some of the added lines, by index; the others stand beside them.
    public func keeping(_ isKept: (Int) -> Bool) -> ChangedFile {
        var kept = ChangedFile(path: path, entry: entry)
        kept.endsWithoutNewline = endsWithoutNewline
        var next = 0
        for index in 0..<added.count {
            while next < besideNumbers.count, besideNumbers[next] < numbers[index] {
                kept.pass(beside[next], number: besideNumbers[next])
                next += 1
            }
            if isKept(index) {
                kept.add(added[index], number: numbers[index])
            } else {
                kept.pass(added[index], number: numbers[index])
            }
        }
        for index in next..<besideNumbers.count { kept.pass(beside[index], number: besideNumbers[index]) }
        return kept
    }

    /// The line of that number, where it was added or stands beside one that was.
    public func line(numbered number: Int) -> ArraySlice<UInt8>? {
        if let index = Self.index(of: number, in: numbers) { return added[index] }
        return Self.index(of: number, in: besideNumbers).map { beside[$0] }
    }

    /// What stands beside the added line of that index, as it will.
    /// - Parameters:
    ///   - year: The one it is written in.
    ///   - rule: The id of the rule that asks: a line above with nothing but a waiver of it is passed over, so that the waiver
    ///     excuses nothing by standing there.
    public func context(of index: Int, in year: Int?, for rule: String) -> LineContext {
        let neighbour = { (number: Int) -> Neighbour in
            guard let line = line(numbered: number) else { return .none }
            return line.count > Checker.longestLine ? .unknown : .line(line)
        }
        var above = neighbour(numbers[index] - 1)
        if case .line(let line) = above, Waiver.isAlone(in: line, for: rule) {
            let number = numbers[index] - 2
            above = number > 0 && self.line(numbered: number) == nil ? .unknown : neighbour(number)
        }
        return LineContext(
            above: above, below: neighbour(numbers[index] + 1),
            isBelowJudged: index + 1 < numbers.count && numbers[index + 1] == numbers[index] + 1, year: year)
    }

    private static func index(of number: Int, in ascending: [Int]) -> Int? {
        let place = ascending.countBelow(number)
        return place < ascending.count && ascending[place] == number ? place : nil
    }

    /// Adds a line, without its end.
    public mutating func add(_ line: some Collection<UInt8>, number: Int) {
        added.append(line)
        numbers.append(number)
    }

    /// Takes note of an unchanged line, without its end: it may waive a rule for the next, or excuse it.
    public mutating func pass(_ line: some Collection<UInt8>, number: Int) {
        beside.append(line)
        besideNumbers.append(number)
    }
}
