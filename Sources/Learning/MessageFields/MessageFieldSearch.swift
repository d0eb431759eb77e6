import Signals

/// Finds the well-known fields of commit messages that this repository's reviews ask for.
struct MessageFieldSearch {
    let preparation: Preparation
    let replay: Replay
    let accepted: [AcceptedChange]
    let settings: LearningSettings
    let catalogue: [MessageField]

    func candidates() -> [MessageFieldCandidate] { catalogue.concurrentMap { candidate(for: $0) }.compactMap { $0 } }

    private func candidate(for field: MessageField) -> MessageFieldCandidate? {
        // One whose patterns cannot be used is found by the catalogue's own test.
        guard let matcher = try? MessageFieldMatcher(field) else { return nil }
        let evidence = preparation.signals.indices.filter { matcher.isAsked(by: preparation.signals[$0]) }
        guard preparation.reviews(of: evidence).count >= settings.thresholdOfNits else { return nil }
        let names = accepted.compactMap { matcher.name(in: $0.message) }
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        guard let name = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
        let candidate = MessageFieldCandidate(
            field: field, matcher: matcher, name: name, evidence: evidence,
            trial: figures(for: evidence, matcher, lacking: accepted.count - names.count),
            coherence: Coherence.share(of: evidence, preparation))
        return candidate.hasCheck || Admission.admitsAdvice(candidate) ? candidate : nil
    }

    private func figures(for evidence: [Int], _ matcher: MessageFieldMatcher, lacking: Int) -> TrialFigures {
        let unwanted = preparation.signals.indices.filter { matcher.isUnwanted(by: preparation.signals[$0]) }
        var corrections = CorrectionFigures(forward: evidence, reverse: unwanted, preparation, replay)
        let broughtIn = evidence.filter { matcher.isBroughtIn(by: preparation.signals[$0].signal) }
        corrections.forward = preparation.reviews(of: broughtIn).count
        var figures = TrialFigures(askedInWordsBy: evidence, corrections, preparation, replay)
        figures.changes = accepted.count
        figures.showing = accepted.count
        figures.violating = lacking
        figures.alarms = lacking
        figures.lines = accepted.reduce(0) { $0 + $1.message.utf8.count { $0 == UInt8(ascii: "\n") } }
        return figures
    }
}
