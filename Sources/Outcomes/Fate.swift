/// What became of a finding.
public enum Fate: String, Sendable, Hashable, Codable, CaseIterable {
    /// No commit that the hooks told of has touched the file since.
    case open
    /// The commit that followed does not add the line.
    case fixed
    /// The line was committed in spite of a warning.
    case overridden
    /// A waiver in the change let it pass.
    case waived
    /// The line was committed past the check: with `SKIP`, `PRECEPT=0` or `--no-verify`.
    case bypassed
    /// The file was given up: it is gone, and something else was committed since.
    case discarded
}
