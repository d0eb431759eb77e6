import Rules

/// What signals ask for, with the check that goes with it and how it did in the trial.
struct Candidate {
    let origin: Origin
    let check: LineCheck
    /// The check, compiled.
    let matcher: LineMatcher
    /// The signals that ask for it, ascending.
    let evidence: [Int]
    /// What most of the corrections did, where they agree; nil of a nit.
    let change: CommonChange?
    /// The file types in which the check holds; those of the evidence where it holds in none.
    let scope: Set<FileType>
    let trial: TrialFigures
    /// How much the comments of the evidence agree in their words, between 0 and 1.
    let coherence: Double

    enum Origin {
        /// What everybody knows to be one.
        case nit(CompiledNit)
        /// What this repository alone taught.
        case mined(Association)
    }

    /// The well-known nit that it is, compiled; nil where this repository alone taught it.
    var compiledNit: CompiledNit? { if case .nit(let nit) = origin { nit } else { nil } }
    var nit: Nit? { compiledNit?.nit }
    var isNit: Bool { compiledNit != nil }
    /// What it was mined from; nil of a nit.
    var association: Association? { if case .mined(let association) = origin { association } else { nil } }
    var form: Form? { association?.form }
    /// The words that it was mined by, the strongest first.
    var words: [Int32] { association?.words ?? [] }
}
