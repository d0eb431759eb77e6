import Rules

/// A proposal to let a standing rule bite harder, softer, or no more, with the figures that speak for it.
public struct StageChange: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// What it finds is fixed.
        case mended
        /// It is told, and reviewers have to say it still.
        case saidAgain
        /// What it finds is committed all the same.
        case passedOver
        /// Another rule says that it takes this one's place.
        case superseded(by: String)
        /// Most changes that come with the bad form are accepted with it.
        case drifted
        /// Nothing has fired or been said since that day.
        case quiet(since: String)
    }

    public let rule: Rule
    public let stage: Stage
    public let reason: Reason
    public let figures: OutcomeFigures
    public let standing: StandingFigures
    /// Whether the rule is this clone's alone, and the change too.
    public var isPrivate = false

    public init(rule: Rule, stage: Stage, reason: Reason, figures: OutcomeFigures, standing: StandingFigures) {
        self.rule = rule
        self.stage = stage
        self.reason = reason
        self.figures = figures
        self.standing = standing
    }

    public var id: String { rule.id }
}
