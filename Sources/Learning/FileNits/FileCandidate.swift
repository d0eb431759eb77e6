/// A nit about whole files that this repository's reviews ask for, and how its check did in the trial.
struct FileCandidate {
    let nit: FileNit
    let matcher: FileNitMatcher
    /// The file types in which the check holds; those of the evidence where it holds in none.
    let scope: Set<FileType>
    /// Whether that is every type there is, those of tomorrow too.
    private(set) var isEverywhere = false
    /// The signals that ask for it, ascending.
    let evidence: [Int]
    let trial: TrialFigures
    let coherence: Double

    /// Globs of the files that the rule holds in; none means every file.
    var globs: [String] { isEverywhere ? [] : scope.globs(without: nit.exempt) }

    /// The same in all files that the nit may be about.
    var wherever: Self {
        var candidate = self
        candidate.isEverywhere = nit.extensions.isEmpty
        return candidate
    }
}
