import Rules

/// What a cluster of signals asks for, with the check that was inferred and how it did in the trial.
struct Candidate {
    let association: Association
    let check: LineCheck
    /// What most of the corrections did, where they agree.
    let change: CommonChange?
    /// The file types in which the check holds; those of the evidence where it holds in none.
    let scope: Set<FileType>
    let trial: TrialFigures
    /// How much the comments of the evidence agree in their words, between 0 and 1.
    let coherence: Double

    /// The signals that ask for it, ascending.
    var evidence: [Int] { association.evidence }
    var form: Form { association.form }
    /// The well-known nit that it is; nil where this repository alone taught it.
    var nit: Nit? { if case .nit(let nit) = form { nit } else { nil } }
    var isNit: Bool { nit != nil }
}
