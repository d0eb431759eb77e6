/// Proposals that say what another says already.
public enum ProposalEchoes {
    /// Leaves out each proposal that says the same as a worthier one, which stands earlier, unless it checks what that one
    /// does not; and advice that says what any check among them enforces.
    public static func without(_ proposals: [Proposal]) -> [Proposal] { without(proposals, of: \.self) }

    static func without<Element>(_ elements: [Element], of proposal: KeyPath<Element, Proposal>) -> [Element] {
        var kept: [(index: Int, proposal: Proposal, meaning: Meaning)] = []
        let isAdvice = elements.map { $0[keyPath: proposal].rule.stage == .advise }
        for index in elements.indices.filter({ !isAdvice[$0] }) + elements.indices.filter({ isAdvice[$0] }) {
            let proposal = elements[index][keyPath: proposal]
            let meaning = Meaning(proposal.rule.statement)
            let isEcho = kept.contains { other in
                // Advice adds nothing to what says the same and more, unless its label tells it apart.
                isAdvice[index]
                    ? other.meaning.isSame(as: meaning) || proposal.rule.tags.isEmpty && other.meaning.holds(meaning)
                    : other.meaning.isSame(as: meaning) && other.proposal.rule.check == proposal.rule.check
            }
            if !isEcho { kept.append((index, proposal, meaning)) }
        }
        return kept.map(\.index).sorted().map { elements[$0] }
    }
}
