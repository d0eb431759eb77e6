import Rules

/// An admitted candidate, waiting for a person.
public struct Proposal: Sendable, Hashable {
    /// The rule it would become; its stage is the proposed one, its id is unique among the proposals.
    public var rule: Rule
    /// The comments that asked for it, with what became of the lines.
    public var citations: [Citation]

    public init(rule: Rule, citations: [Citation]) {
        self.rule = rule
        self.citations = citations
    }
}
