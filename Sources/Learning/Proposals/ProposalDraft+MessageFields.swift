import Rules

extension ProposalDraft {
    /// Of a field of messages: its statement is written down already.
    func proposal(for candidate: MessageFieldCandidate) -> Proposal {
        let statement = candidate.field.statement.replacing("{name}", with: candidate.name)
        let quoted = { (signal: PreparedSignal) in candidate.matcher.requests(in: signal).joined(separator: " ") }
        let citations = citations(for: candidate.evidence, quoting: quoted) {
            ShownLines(after: candidate.matcher.lines(broughtInBy: $0.signal))
        }
        let rule = Rule(
            id: candidate.field.id, statement: statement, stage: candidate.hasCheck ? Admission.stage(for: candidate.trial) : .advise,
            check: candidate.hasCheck ? .message(candidate.field.check) : nil)
        return proposal(
            of: rule, on: candidate.evidence, candidate.trial, caught: candidate.hasCheck ? heldOut.caught(by: candidate) : nil,
            citing: citations)
    }
}
