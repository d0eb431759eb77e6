import GitCommand
import Support

/// There is no worktree, and so no instruction file.
public struct NothingToAmend: Failure {
    public init() {}
    public var message: String { "there is no worktree here to write a rule to" }
    public var hint: String? { "run precept in a worktree of this repository" }
}
