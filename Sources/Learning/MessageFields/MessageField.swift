import Rules

/// A well-known field of commit messages, such as `Bug: 12`: under which names it stands, how reviewers ask for it, and what to
/// say of it.
///
/// Like a `Nit`, it acts only where this repository's own reviews ask for it and its accepted messages have it.
public struct MessageField: Sendable, Hashable {
    /// The id of the rule it would become.
    public var id: String
    /// The statement, in which `{name}` stands for the name that accepted messages have most.
    public var statement: String
    /// What may stand before the colon.
    public var names: [String]
    /// A PCRE2 pattern for what stands behind it; empty where anything may.
    public var value: String
    /// Case-insensitive PCRE2 pattern; a comment that it matches asks for this.
    public var asks: String
    /// Case-insensitive PCRE2 pattern for sentences of instruction files that tell this already; nil: only words in common show it.
    public var told: String?
    /// Whether every change has one; else it is advice for those that have something to put there.
    public var isOfAll: Bool

    public init(
        id: String, statement: String, names: [String], value: String = "", asks: String, told: String? = nil, isOfAll: Bool = false
    ) {
        self.id = id
        self.statement = statement
        self.names = names
        self.value = value
        self.asks = asks
        self.told = told
        self.isOfAll = isOfAll
    }

    /// The check that a rule of it would have. Git writes the messages of merges.
    var check: MessageCheck { MessageCheck(unless: #"\AMerge "#, require: line) }

    /// A pattern for its line.
    var line: String { "^\(names.count == 1 ? names[0] : "(?:\(names.joined(separator: "|")))") ?:\(value)" }
}
