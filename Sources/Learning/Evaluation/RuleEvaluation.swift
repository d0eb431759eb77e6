import Rules

/// What one rule did in the replay.
public struct RuleEvaluation: Sendable {
    public let rule: Rule
    public var figures = Evaluation.Figures()
    /// Held-out comments that say what the rule's statement had said already.
    public var repeated = 0
}
