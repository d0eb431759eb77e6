/// What the repository itself tells of a rule since it was accepted, or its stage last decided about: what was said
/// again, and what was accepted in spite of it. Times are days, such as `2026-11-20`.
public struct StandingFigures: Sendable, Hashable, Codable {
    /// Since when it is counted; nil where the rule's file is not committed.
    public var since: String?
    /// Distinct reviews that said the same since then.
    public var saidAfter = 0
    /// When it was last said, before or after.
    public var lastSaid: String?
    /// Since when accepted changes are looked at, which is no earlier: they are those of the last two years. Nil where
    /// they cannot be held against the rule.
    public var triedSince: String?
    /// Accepted changes since then that the check flags.
    public var violating = 0
    /// Those that show the good form and are not flagged; nil where it is nothing but the bad one's absence.
    public var keeping: Int?
    /// Distinct reviews since then that had the bad form removed; that asked for it, where no line shows that.
    public var rejected = 0

    public init(
        since: String? = nil, saidAfter: Int = 0, lastSaid: String? = nil, triedSince: String? = nil, violating: Int = 0,
        keeping: Int? = nil, rejected: Int = 0
    ) {
        self.since = since
        self.saidAfter = saidAfter
        self.lastSaid = lastSaid
        self.triedSince = triedSince
        self.violating = violating
        self.keeping = keeping
        self.rejected = rejected
    }
}
