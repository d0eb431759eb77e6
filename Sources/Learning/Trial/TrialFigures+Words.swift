extension TrialFigures {
    /// Of a well-known nit that no line shows: each review that asks for it in words counts as told apart.
    /// - Parameter evidence: The signals that ask for it.
    init(askedInWordsBy evidence: [Int], _ corrections: CorrectionFigures, _ preparation: Preparation, _ replay: Replay) {
        let signals = evidence.map { preparation.signals[$0].signal }
        let reviews = preparation.reviews(of: evidence).count
        self.init(
            isWellKnown: true, isTried: replay.showsCustom, reviews: reviews, separated: reviews,
            commented: preparation.commented,
            occasions: Set(signals.map { $0.at.map(Day.number(of:)) }).count, isOneVoice: preparation.isOneVoice(evidence),
            corrections: corrections, rejected: Set(signals.filter { replay.isRecent($0) }.map(\.review)).count)
    }
}
