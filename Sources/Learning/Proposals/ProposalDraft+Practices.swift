import Rules

extension ProposalDraft {
    /// Of a practice: its statement is written down already.
    func proposal(for candidate: PracticeCandidate) -> Proposal {
        let practice = candidate.matcher.practice
        let citations = citations(for: candidate.evidence) { ShownLines($0.edits) }
        return Proposal(
            rule: Rule(
                id: practice.id, statement: practice.statement.replacing("{name}", with: candidate.variant ?? ""), stage: .advise,
                scope: practice.extensions.map { "**/*." + $0 }.sorted(),
                evidence: Self.spread(citations.map(\.evidence), most: Self.mostEvidence),
                trial: trial(candidate.trial, for: candidate.evidence, caught: nil)),
            citations: citations)
    }
}
