/// A field of messages that this repository's reviews ask for, and how its check did in the trial.
struct MessageFieldCandidate {
    let field: MessageField
    let matcher: MessageFieldMatcher
    /// The name that most accepted messages have it under.
    let name: String
    /// The signals that ask for it, ascending.
    let evidence: [Int]
    /// Its conformance is the share of the accepted messages that have it.
    let trial: TrialFigures
    let coherence: Double

    /// Whether its check is proposed; of a field that only some changes have, none can tell which.
    var hasCheck: Bool { field.isOfAll && Admission.admitsCheck(trial) }
}
