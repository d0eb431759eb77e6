import Rules

/// Finds the well-known nits that this repository's reviews ask for.
struct NitSearch {
    let preparation: Preparation
    let replay: Replay
    let settings: LearningSettings

    /// What asks for `nit` in files, and what asks for it in messages: each as a check where accepted code keeps to
    /// it, and as advice where it does not.
    func candidates(for nit: Nit) -> [Candidate] {
        // One whose pattern cannot be used is found by the catalogue's own test.
        guard let compiled = try? CompiledNit(nit),
            let trial = try? CandidateTrial(nit.check, good: nit.good, preparation, replay)
        else { return [] }
        let types = trial.cleared.types.filter(nit.reaches)
        let (messages, files) = (types.filter(\.isMessage), types.filter { !$0.isMessage })
        return candidates(for: compiled, trial, in: files) + candidates(for: compiled, trial, in: messages)
    }

    private func candidates(for nit: CompiledNit, _ trial: CandidateTrial, in types: Set<FileType>) -> [Candidate] {
        let isAsked = { (index: Int) in
            let prepared = preparation.signals[index]
            // A commit that answers a comment has no edits of its own.
            return (prepared.signal.kind == .comment || !prepared.edits.isEmpty) && nit.isAsked(by: prepared.signal)
        }
        let asked = { (types: Set<FileType>) in
            trial.cleared.owners(in: types, where: isAsked).filter(isAsked).sorted()
        }
        let wanted = types.filter { !asked([$0]).isEmpty }
        let kept = wanted.filter { Admission.isQuiet(trial.figures(for: asked([$0]), in: [$0])) }
        return [kept, wanted.subtracting(kept)].compactMap { scope in
            candidate(for: nit, trial, in: scope, asked(scope))
        }
    }

    private func candidate(
        for nit: CompiledNit, _ trial: CandidateTrial, in scope: Set<FileType>, _ evidence: [Int]
    ) -> Candidate? {
        guard preparation.reviews(of: evidence).count >= settings.thresholdOfNits else { return nil }
        var figures = trial.figures(for: evidence, in: scope)
        let reverse = trial.cleared.reverseOwners(in: scope).filter { nit.isUndone(by: preparation.signals[$0].signal) }
        figures.isFamiliar = true
        figures.corrections = CorrectionFigures(forward: evidence, reverse: reverse.sorted(), preparation, replay)
        return Candidate(
            association: Association(form: .nit(nit.nit), forms: [], words: [], strength: .infinity, evidence: evidence),
            check: nit.nit.check, change: nil, scope: scope, trial: figures,
            coherence: Coherence.share(of: evidence, preparation))
    }
}
