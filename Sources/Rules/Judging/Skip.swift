/// Something that was not judged, or not held against the change, and why: nothing passes in silence.
public struct Skip: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// A waiver in the change says so.
        case waived
        /// The environment says so (`SKIP`, `PRECEPT=0`).
        case bypassed
        /// A rule file that cannot be used.
        case notLoaded
        /// Content that cannot be judged line by line.
        case unreadable
        /// A match that was given up.
        case exhausted
        /// What was found in files that nobody here writes by hand.
        case foreign
    }

    public var kind: Kind
    /// The rule's id, or its file's name where it has no id.
    public var rule: String?
    public var path: [UInt8]?
    public var line: Int?
    public var reason: String
    /// Of a waiver: how hard the rule would have bitten, and the line, without its end.
    public var stage: Stage?
    public var text: [UInt8]?
    /// Whether `path` and `line` are a place in the commit's message, and no file of the repository.
    public var isAboutMessage = false

    public init(
        _ kind: Kind, rule: String? = nil, path: [UInt8]? = nil, line: Int? = nil, reason: String,
        stage: Stage? = nil, text: [UInt8]? = nil
    ) {
        self.kind = kind
        self.rule = rule
        self.path = path
        self.line = line
        self.reason = reason
        self.stage = stage
        self.text = text
    }

    /// A rule that `SKIP` names.
    public static func named(_ rule: String) -> Skip { Skip(.bypassed, rule: rule, reason: "named in SKIP") }
}
