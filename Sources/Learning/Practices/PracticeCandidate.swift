/// A practice that this repository's reviews ask for.
struct PracticeCandidate {
    let matcher: PracticeMatcher
    /// The variant that is asked for most; nil where there is one of its kind.
    let variant: String?
    /// The signals that ask for it, ascending.
    let evidence: [Int]
    let trial: TrialFigures

    /// Whether a signal asks for it, in that variant.
    func isAsked(by prepared: PreparedSignal) -> Bool {
        variant.map(matcher.variants(askedBy: prepared).contains) ?? matcher.isAsked(by: prepared)
    }
}
