/// Why a rule file is not in force, in words for the person who wrote it.
public struct RuleFileError: Error, Sendable, Hashable, CustomStringConvertible {
    public let reason: String
    /// From 1; nil where no one line is to blame.
    public let line: Int?

    init(_ reason: String, line: Int? = nil) {
        self.reason = reason
        self.line = line
    }

    public var description: String { line.map { "line \($0): \(reason)" } ?? reason }
}
