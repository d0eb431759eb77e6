import Rules

extension ProposalDraft {
    /// - Returns: Nil where the comments make no sentence.
    func proposal(for candidate: NameCandidate) -> Proposal? {
        guard let statement = NameStatement(preparation: preparation).text(for: candidate).map({ CleanText.line($0) }) else { return nil }
        let citations = citations(for: candidate.evidence, saying: statement) { shown(of: $0, with: candidate.name) }
        return Proposal(
            rule: Rule(
                id: candidate.topic.nit?.id ?? RuleSlug.slug(for: statement), statement: statement, stage: .advise,
                scope: candidate.scope.map(\.glob).sorted(),
                evidence: Self.spread(citations.map(\.evidence), most: Self.mostEvidence),
                trial: trial(candidate.trial, for: candidate.evidence, caught: nil)),
            citations: citations)
    }

    /// The edits that brought the name in, or the lines that came with it.
    private func shown(of prepared: PreparedSignal, with name: String) -> ShownLines {
        let hasName = { (line: String) in CodeName.all(in: line).contains(name) }
        let edits = prepared.edits.filter { $0.edit.after.map(hasName) ?? false && !hasName($0.edit.before) }
        return edits.isEmpty ? ShownLines(after: prepared.signal.corrections.flatMap(\.after).filter(hasName)) : ShownLines(edits)
    }
}
