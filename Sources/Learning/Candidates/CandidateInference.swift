import Rules

/// Turns an association into a candidate: its check, the scope in which it holds, and its trial.
struct CandidateInference {
    let preparation: Preparation
    let replay: Replay

    /// - Returns: Nil where the corrections go either way, or have the form for other reasons.
    func candidate(from association: Association) -> Candidate? {
        let association = ClosedForm(preparation: preparation).closing(association)
        let corrections = CorrectionFigures(of: association, preparation, replay)
        guard corrections.direction >= Bar.Advice.direction,
            corrections.purity >= Bar.Check.purity
        else { return nil }
        let check = FormPattern(tokens: preparation.tokens).check(for: association.form)
        let good = GoodForm(preparation).pattern(for: association)
        let types = evidenceTypes(of: association)
        guard !types.isEmpty,
            let matcher = try? LineMatcher(check),
            let trial = try? CandidateTrial(matcher, ClearedLines(matcher, replay), good: good, preparation, replay)
        else { return nil }
        // Where accepted code disagrees, in one file type or another, the rule does not reach.
        let holding = types.filter { trial.precision(for: association.evidence, in: [$0]) >= Bar.precision }
        let scope = holding.isEmpty || types.contains(where: \.isMessage) ? types : holding
        var figures = trial.figures(for: association.evidence, in: scope)
        figures.corrections = corrections
        figures.speaking = preparation.reviews(of: speaking(of: association)).count
        return Candidate(
            origin: .mined(association), check: check, matcher: matcher, evidence: association.evidence,
            // Advice is about all that was spoken of.
            change: CommonChange(of: association, preparation), scope: Admission.keepsCheck(figures) ? scope : types, trial: figures,
            coherence: Coherence.share(of: association.evidence, preparation))
    }

    /// Of the evidence, what uses the strongest word: others may have come to the same form for reasons of their own.
    private func speaking(of association: Association) -> [Int] {
        guard let word = association.words.first else { return association.evidence }
        return association.evidence.filter { preparation.signals[$0].words.contains(word) }
    }

    /// The file types that the evidence lies in: either commit messages or files, never both, for they
    /// are checked apart.
    private func evidenceTypes(of association: Association) -> Set<FileType> {
        var reviews: [FileType: Set<String>] = [:]
        for index in association.evidence {
            for edit in preparation.edits(with: association.forms, of: [index]) {
                reviews[edit.type, default: []].insert(preparation.signals[index].signal.review)
            }
        }
        let all = reviews.values.reduce(0) { $0 + $1.count }
        let inSubjects = reviews.removeValue(forKey: .subject)?.count ?? 0
        let inMessages = reviews.removeValue(forKey: .message)?.count ?? 0
        if inSubjects * 2 > all { return [.subject] }
        if (inMessages + inSubjects) * 2 > all { return [.message, .subject] }
        return FileType.takingPart(reviews.mapValues(\.count), of: all)
    }
}
