/// What a report is about, for what can be done about it.
public enum CheckedChange: Sendable, Hashable {
    case staged
    /// What a push would publish.
    case pushed
    /// Commits that are made already.
    case range

    /// The command of git's that goes on where the check lets it; nil where none waits.
    var command: String? {
        switch self {
        case .staged: "git commit"
        case .pushed: "git push"
        case .range: nil
        }
    }
}
