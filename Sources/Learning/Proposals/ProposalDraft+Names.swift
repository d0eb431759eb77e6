import Rules

extension ProposalDraft {
    /// - Returns: Nil where the comments make no sentence.
    func proposal(for candidate: NameCandidate) -> Proposal? {
        guard let statement = NameStatement(preparation: preparation).text(for: candidate).map({ CleanText.line($0) }) else { return nil }
        let citations = citations(for: candidate.evidence) { $0.edits }
        return Proposal(
            rule: Rule(
                id: candidate.topic.nit?.id ?? RuleSlug.slug(for: statement), statement: statement, stage: .advise, scope: candidate.scope.map(\.glob).sorted(),
                evidence: Self.spread(citations.map(\.evidence), most: Self.mostEvidence),
                trial: trial(candidate.trial, for: candidate.evidence, caught: nil)),
            citations: Self.spread(citations, most: Self.mostCitations))
    }
}
