import Learning

/// A proposal that is not made, for a tool sees to what it asks for.
struct LeftToTool {
    let rule: String
    let tool: String
    /// The file that sets the tool up.
    let path: String

    init(_ proposal: Proposal, _ standing: StandingTool) {
        rule = proposal.rule.id
        tool = standing.tool.name
        path = standing.path
    }
}
