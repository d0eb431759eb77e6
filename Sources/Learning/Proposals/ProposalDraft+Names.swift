import Rules

extension ProposalDraft {
    /// - Returns: Nil where the comments make no sentence.
    func proposal(for candidate: NameCandidate) -> Proposal? {
        guard let statement = NameStatement(preparation: preparation).text(for: candidate).map({ CleanText.line($0) }) else { return nil }
        let citations = citations(for: candidate.evidence, saying: statement) { shown(of: $0, with: candidate.name) }
        let rule = Rule(
            id: candidate.topic.nit?.id ?? RuleSlug.slug(for: statement), statement: statement, stage: .advise,
            scope: candidate.scope.map(\.glob).sorted())
        return proposal(of: rule, on: candidate.evidence, candidate.trial, citing: citations)
    }

    /// The edits that brought the name in, or the lines that came with it.
    private func shown(of prepared: PreparedSignal, with name: String) -> ShownLines {
        let hasName = { (line: String) in CodeName.all(in: line).contains(name) }
        let edits = prepared.edits.filter { $0.edit.after.map(hasName) ?? false && !hasName($0.edit.before) }
        return edits.isEmpty ? ShownLines(after: prepared.signal.corrections.flatMap(\.after).filter(hasName)) : ShownLines(edits)
    }
}
