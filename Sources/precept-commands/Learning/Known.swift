import Instructions
import Learning
import Rules

/// What a repository has already that a proposal would only repeat.
struct Known {
    private let rules: KnownRules
    private let instructions: KnownInstructions

    init(_ rules: [Rule], _ instructions: StandingInstructions) {
        self.rules = KnownRules(rules)
        self.instructions = KnownInstructions(instructions.files.map { ($0.path, $0.text) })
    }

    /// What is told already may still be checked: the check enforces the words.
    func says(_ proposal: Proposal) -> Bool {
        rules.cover(proposal) || proposal.rule.stage == .advise && instructions.path(saying: proposal.rule.statement) != nil
    }
}
