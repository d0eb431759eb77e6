import Support

/// What pre-commit and prek, which read a push's refs themselves, tell the hooks they run of it: by variables,
/// and of one ref alone.
enum ManagedPush {
    /// `A..B`; nil where nothing is being pushed.
    static var range: String? {
        if let from = Environment["PRE_COMMIT_FROM_REF"], let to = Environment["PRE_COMMIT_TO_REF"] { return "\(from)..\(to)" }
        // A branch with its root commit is pushed: then there is nothing to name as its start.
        guard Environment["PRE_COMMIT_REMOTE_NAME"] != nil, let branch = Environment["PRE_COMMIT_LOCAL_BRANCH"] else { return nil }
        return String(repeating: "0", count: 40) + "..\(branch)"
    }
}
