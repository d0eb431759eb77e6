import GitCommand
import Support

/// There is no worktree, and so no staged change.
public struct NoWorktree: Failure {
    package init() {}

    public var message: String { "this is a bare repository, or the inside of a git directory: it stages nothing" }
    public var hint: String? { "run precept in a worktree, or check commits with: precept check --range A..B" }
}
