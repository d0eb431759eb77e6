/// A place outside the clone that signals come from. The settings name kinds alone, never a command or an address: what
/// a clone brings in cannot say what is run, nor who is asked.
public enum FetchSource: String, Sendable, Hashable, CaseIterable {
    /// Review comments of the GitHub repository that the remote is, through `gh`.
    case github
    /// Gerrit's changes, `refs/changes/*`, of the remote.
    case gerrit
    /// The notes of the remote, `refs/notes/*`.
    case notes
    /// The heads of pull and merge requests of the remote.
    case pullRequests = "pull-requests"

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
