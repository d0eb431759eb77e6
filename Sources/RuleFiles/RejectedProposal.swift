import Rules

/// A proposal that a person turned down, with the reason and what it looked like then.
public struct RejectedProposal: Sendable, Hashable {
    public var id: String
    public var statement: String
    public var reason: String
    /// The distinct reviews that asked for it at the time.
    public var reviews: Int
    public var check: Check?
    /// The day, as `2026-11-20`.
    public var at: String?
    public var by: String?
    /// Of a change of a standing rule's stage: the stage that was proposed, and how often the rule had been found or said
    /// by then. Nil of a proposed rule.
    public var stage: Stage?
    public var times: Int
    /// Whether it stands in this clone's own list, and not in the team's.
    public var isPrivate = false

    public init(
        id: String, statement: String, reason: String, reviews: Int, check: Check? = nil, at: String? = nil,
        by: String? = nil, stage: Stage? = nil, times: Int = 0
    ) {
        self.id = id
        self.statement = statement
        self.reason = reason
        self.reviews = reviews
        self.check = check
        self.at = at
        self.by = by
        self.stage = stage
        self.times = times
    }

    /// Whether this is about that rule: the same id, the same check, or the same words.
    public func isAbout(_ rule: Rule) -> Bool {
        guard stage == nil else { return false }
        return id == rule.id || (check != nil && check == rule.check) || Self.words(of: statement) == Self.words(of: rule.statement)
    }

    private static func words(of statement: String) -> [String] {
        statement.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
