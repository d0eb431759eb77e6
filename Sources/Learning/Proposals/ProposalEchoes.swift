import Rules

/// Proposals that say what another says already.
public enum ProposalEchoes {
    /// Leaves out each proposal that says the same as an earlier, worthier one, unless it checks what that one
    /// does not.
    public static func without(_ proposals: [Proposal]) -> [Proposal] { without(proposals, of: \.self) }

    static func without<Element>(_ elements: [Element], of proposal: KeyPath<Element, Proposal>) -> [Element] {
        var kept: [(element: Element, proposal: Proposal, meaning: Meaning)] = []
        for element in elements {
            let proposal = element[keyPath: proposal]
            let meaning = Meaning(proposal.rule.statement)
            let isEcho = kept.contains { earlier in
                // Advice adds nothing to what says the same and more, unless its label tells it apart.
                proposal.rule.stage == .advise
                    ? earlier.meaning.isSame(as: meaning) || proposal.rule.tags.isEmpty && earlier.meaning.holds(meaning)
                    : earlier.meaning.isSame(as: meaning) && earlier.proposal.rule.check == proposal.rule.check
            }
            if !isEcho { kept.append((element, proposal, meaning)) }
        }
        return kept.map(\.element)
    }
}
