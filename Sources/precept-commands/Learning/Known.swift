import Instructions
import Learning
import Rules

/// What a repository has already that a proposal would only repeat.
struct Known {
    private let rules: KnownRules
    private let instructions: KnownInstructions

    init(_ rules: [Rule], _ instructions: StandingInstructions, _ catalogue: WellKnown) {
        self.rules = KnownRules(rules)
        self.instructions = KnownInstructions(instructions.files.map { ($0.path, $0.text) }, knowing: catalogue)
    }

    func says(_ proposal: Proposal) -> Bool { isRule(proposal) || path(telling: proposal) != nil }

    /// Whether a rule says or checks it, or did before it was retired.
    func isRule(_ proposal: Proposal) -> Bool { rules.cover(proposal) }

    /// The file that tells already what is only to be told; what is checked is worth it all the same.
    func path(telling proposal: Proposal) -> String? {
        proposal.rule.stage == .advise ? instructions.path(telling: proposal.rule) : nil
    }
}
