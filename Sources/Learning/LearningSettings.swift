/// What it takes to learn something. The defaults are those that real reviews bore out.
public struct LearningSettings: Sendable, Hashable {
    /// Distinct reviews that have to ask for the same.
    public var threshold = 3
    /// The same for a well-known nit, of which less proof is needed; never fewer than two.
    public var thresholdOfNits: Int { max(2, threshold - 1) }
    /// The same among so many corrections: where there are thousands, three that agree are chance more often than
    /// not.
    func threshold(among corrections: Int) -> Int { corrections < Self.many ? threshold : threshold + 1 }
    private static let many = 1_000
    /// Dunning's log-likelihood ratio that a form and a word must exceed to be more than chance.
    public var leastAssociation = 15.0
    /// How many times more often a form must come with a word than their frequencies alone would have it.
    public var leastLift = 3.0
    /// Dunning's log-likelihood ratio that a form in corrected lines must exceed against accepted ones, where reviewers have no
    /// word in common.
    public var leastContrast = 3.0
    /// The share of all corrections that a form must have to be learned without a common word.
    public var leastShareWithoutWords = 0.05

    public init() {}
}
