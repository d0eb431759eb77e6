import Rules

extension ProposalDraft {
    /// Of a nit about whole files: its statement is written down already, and no line is an example of it.
    func proposal(for candidate: FileCandidate) -> Proposal {
        let stage = Admission.stage(for: candidate.trial)
        let hasCheck = Admission.keepsCheck(candidate.trial)
        // What a correction cannot show, its lines would only blur.
        let citations = citations(for: candidate.evidence, saying: candidate.nit.statement) {
            candidate.matcher.isShownByCorrections ? ShownLines($0.edits) : ShownLines()
        }
        let rule = Rule(
            id: candidate.nit.id, statement: candidate.nit.statement, stage: stage, scope: candidate.globs,
            check: hasCheck ? candidate.nit.check.ofRule : nil)
        return proposal(
            of: rule, on: candidate.evidence, candidate.trial, caught: hasCheck ? heldOut.caught(by: candidate) : nil, citing: citations)
    }
}
