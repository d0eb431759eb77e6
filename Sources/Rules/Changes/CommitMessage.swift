/// A commit message as it will be kept: without git's comment lines and scissors.
public struct CommitMessage: Sendable {
    /// Where it stands, for a finding's path.
    public var path: [UInt8]
    public var lines: JoinedLines
    /// The number of each line where it stands, from 1.
    public var numbers: [Int]

    public init(path: [UInt8], lines: JoinedLines, numbers: [Int]) {
        self.path = path
        self.lines = lines
        self.numbers = numbers
    }
}
