/// What a change adds to one file.
public struct ChangedFile: Sendable {
    /// From the repository's root, as git holds it: bytes, not always UTF-8.
    public var path: [UInt8]
    /// The added lines …
    public var added: JoinedLines
    /// … and the number of each in the file as it becomes, from 1.
    public var numbers: [Int]
    /// Unchanged lines beside the added ones, by number, as far as they hold a waiver.
    public var waiving: [Int: [UInt8]]

    public init(path: [UInt8], added: JoinedLines = JoinedLines(), numbers: [Int] = [], waiving: [Int: [UInt8]] = [:]) {
        self.path = path
        self.added = added
        self.numbers = numbers
        self.waiving = waiving
    }

    /// Adds a line, without its end.
    public mutating func add(_ line: some Collection<UInt8>, number: Int) {
        added.append(line)
        numbers.append(number)
    }

    /// Takes note of an unchanged line, without its end, where it may waive a rule for the next.
    public mutating func pass(_ line: some RandomAccessCollection<UInt8>, number: Int) {
        if Waiver.end(ofMarkerIn: line) != nil { waiving[number] = Array(line) }
    }
}
