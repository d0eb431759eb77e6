import Rules

/// Finds the well-known nits that this repository's reviews ask for.
struct NitSearch {
    let preparation: Preparation
    let replay: Replay
    let settings: LearningSettings
    let catalogue: [Nit]

    func candidates() -> [Candidate] { catalogue.flatMap(candidates) }

    /// What asks for `nit` in files, and what asks for it in messages: each as a check where accepted code keeps to
    /// it, and as advice where it does not.
    private func candidates(for nit: Nit) -> [Candidate] {
        guard replay.before.allTypes.contains(where: nit.reaches), let tried = tried(nit) else { return [] }
        let (messages, files) = (tried.types.filter(\.isMessage), tried.types.filter { !$0.isMessage })
        return candidates(for: tried, in: files) + candidates(for: tried, in: messages)
    }

    private func tried(_ nit: Nit) -> TriedNit? {
        TriedNit(nit, preparation, replay, least: settings.thresholdOfNits)
    }

    private func candidates(for tried: TriedNit, in types: Set<FileType>) -> [Candidate] {
        let wanted = types.filter { !tried.asked(in: [$0]).isEmpty }
        let kept = wanted.filter { Admission.isQuiet(figures(of: tried, for: tried.asked(in: [$0]), in: [$0])) }
        return [kept, wanted.subtracting(kept)].compactMap { candidate(for: tried, in: $0) }
    }

    private func candidate(for tried: TriedNit, in scope: Set<FileType>) -> Candidate? {
        let evidence = tried.asked(in: scope)
        guard preparation.reviews(of: evidence).count >= settings.thresholdOfNits else { return nil }
        var figures = figures(of: tried, for: evidence, in: scope)
        figures.corrections = CorrectionFigures(
            forward: evidence, reverse: Set(tried.undone(in: scope) + askedForContrary(of: tried, in: scope)).sorted(),
            preparation, replay)
        return Candidate(
            association: Association(
                form: .nit(tried.nit), forms: [], words: [], strength: .infinity, evidence: evidence),
            check: tried.nit.check, change: nil, scope: scope, trial: figures,
            coherence: Coherence.share(of: evidence, preparation))
    }

    private func figures(of tried: TriedNit, for evidence: [Int], in scope: Set<FileType>) -> TrialFigures {
        var figures = tried.trial.figures(for: evidence, in: scope)
        figures.isFamiliar = true
        figures.isLimit = tried.nit.limit != nil
        figures.speaking = figures.reviews
        return figures
    }

    /// The signals that ask for the contrary: which of the two stands is for the recent ones to say.
    private func askedForContrary(of tried: TriedNit, in scope: Set<FileType>) -> [Int] {
        guard let id = tried.nit.contrary, let nit = catalogue.first(where: { $0.id == id }) else { return [] }
        return self.tried(nit)?.asked(in: scope) ?? []
    }
}
