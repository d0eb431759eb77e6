/// A place in a change that breaks a rule.
public struct Finding: Sendable, Hashable {
    /// The rule's id.
    public var rule: String
    public var stage: Stage
    /// From the repository's root; bytes, not always UTF-8. Empty where the change as a whole is meant.
    public var path: [UInt8]
    /// From 1, in the file as it becomes; nil where the file as a whole is meant.
    public var line: Int?
    /// From 1, in characters; means nothing without a line.
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
    /// What is wrong in just this place, where the statement alone does not tell: `is 7 MiB, and may be 500 KiB`.
    public var detail: String?
    /// A line or message that keeps the rule.
    public var example: String?
    /// Whether only what comes behind the line is wrong, for it ends the file: mended, the line itself stays as it is.
    public var isAboutEnd = false
    /// Whether it stands in a commit's message, not in a file.
    public var isAboutMessage = false
    /// Whether it tells of a rule that the change weakens: nothing waives it, and nothing mends it.
    public var isAboutRule = false

    public init(
        rule: String, stage: Stage, path: [UInt8], line: Int? = nil, column: Int = 1, message: String,
        text: [UInt8] = [], place: Range<Int> = 0..<0, why: String = "", corrected: [UInt8]? = nil,
        detail: String? = nil, example: String? = nil
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
        self.detail = detail
        self.example = example
    }
}

extension Finding: Comparable {
    /// By path, line, rule; what is said of a whole comes before what is said of its parts.
    public static func < (left: Finding, right: Finding) -> Bool {
        if left.path != right.path { return left.path.lexicographicallyPrecedes(right.path) }
        if left.line != right.line { return left.line ?? 0 < right.line ?? 0 }
        if left.rule != right.rule { return left.rule < right.rule }
        return left.column < right.column
    }
}
