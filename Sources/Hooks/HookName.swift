/// The hooks of git that precept takes part in.
public enum HookName: String, Sendable, CaseIterable {
    case preCommit = "pre-commit"
    case commitMessage = "commit-msg"
    case postCommit = "post-commit"
    case postMerge = "post-merge"
    case postRewrite = "post-rewrite"
    case preMergeCommit = "pre-merge-commit"
    case prePush = "pre-push"
}
