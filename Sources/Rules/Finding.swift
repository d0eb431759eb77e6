/// A place in a change that breaks a rule.
public struct Finding: Sendable, Hashable {
    /// The rule's id.
    public var rule: String
    public var stage: Stage
    /// From the repository's root; bytes, not always UTF-8.
    public var path: [UInt8]
    /// From 1, in the file as it becomes.
    public var line: Int
    /// From 1, in characters.
    public var column: Int
    /// The rule's statement.
    public var message: String
    /// The offending line, without its end, and the match in it, in bytes.
    public var text: [UInt8]
    public var place: Range<Int>
    /// What taught the rule.
    public var why: String
    /// The line as the rule's fix makes it.
    public var corrected: [UInt8]?
    /// A line or message that keeps the rule.
    public var example: String?
    /// Whether it stands in a commit's message, not in a file.
    public var isAboutMessage = false

    public init(
        rule: String, stage: Stage, path: [UInt8], line: Int, column: Int, message: String, text: [UInt8],
        place: Range<Int>, why: String = "", corrected: [UInt8]? = nil, example: String? = nil
    ) {
        self.rule = rule
        self.stage = stage
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.text = text
        self.place = place
        self.why = why
        self.corrected = corrected
        self.example = example
    }
}

extension Finding: Comparable {
    /// By path, line, rule.
    public static func < (left: Finding, right: Finding) -> Bool {
        if left.path != right.path { return left.path.lexicographicallyPrecedes(right.path) }
        if left.line != right.line { return left.line < right.line }
        if left.rule != right.rule { return left.rule < right.rule }
        return left.column < right.column
    }
}
