import Rules

extension ProposalDraft {
    /// Of a practice: its statement is written down already.
    func proposal(for candidate: PracticeCandidate) -> Proposal {
        let practice = candidate.matcher.practice
        let statement = practice.statement.replacing("{name}", with: candidate.variant ?? "")
        let quoted = { (signal: PreparedSignal) in candidate.matcher.requests(in: signal).joined(separator: " ") }
        let citations = citations(for: candidate.evidence, quoting: quoted) { _ in ShownLines() }
        let rule = Rule(
            id: practice.id, statement: statement, stage: .advise, scope: practice.extensions.map { "**/*." + $0 }.sorted())
        return proposal(of: rule, on: candidate.evidence, candidate.trial, citing: citations)
    }
}
