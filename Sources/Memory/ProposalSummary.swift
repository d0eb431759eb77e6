import Learning

/// What a list of proposals shows of each.
public struct ProposalSummary: Sendable, Hashable, Codable {
    public let id: String
    public let stage: String
    public let statement: String

    init(_ proposal: Proposal) {
        id = proposal.rule.id
        stage = proposal.rule.stage.rawValue
        statement = proposal.rule.statement
    }
}
