import Rules

extension ProposalDraft {
    /// Of a field of messages: its statement is written down already.
    func proposal(for candidate: MessageFieldCandidate) -> Proposal {
        let citations = citations(for: candidate.evidence) { prepared in
            candidate.matcher.isBroughtIn(by: prepared.signal) ? ShownLines(prepared.edits) : ShownLines()
        }
        return Proposal(
            rule: Rule(
                id: candidate.field.id, statement: candidate.field.statement.replacing("{name}", with: candidate.name),
                stage: candidate.hasCheck ? Admission.stage(for: candidate.trial) : .advise,
                check: candidate.hasCheck ? .message(candidate.field.check) : nil,
                evidence: Self.spread(citations.map(\.evidence), most: Self.mostEvidence),
                trial: trial(candidate.trial, for: candidate.evidence, caught: candidate.hasCheck ? heldOut.caught(by: candidate) : nil)),
            citations: citations)
    }
}
