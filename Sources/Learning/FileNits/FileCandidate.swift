import Rules

/// A nit about whole files that this repository's reviews ask for, and how its check did in the trial.
struct FileCandidate {
    let nit: FileNit
    let matcher: FileNitMatcher
    /// The file types in which the check holds; those of the evidence where it holds in none.
    let scope: Set<FileType>
    /// The signals that ask for it, ascending.
    let evidence: [Int]
    let trial: TrialFigures
    let coherence: Double
}
