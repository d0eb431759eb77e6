/// What kind of failure a signal reports.
public enum SignalKind: String, Sendable, CaseIterable, Codable {
    /// A reviewer's comment.
    case comment
    /// A commit that takes an earlier one back.
    case revert
    /// A commit that brings a reverted one in again.
    case reapply
    /// A `fixup!`, `squash!` or `amend!` commit.
    case fixup
    /// A commit that names the one it mends: `Fixes:`, `Follow-up to`.
    case followUp = "follow-up"
    /// A commit that says it answers review, lint or style.
    case reviewFix = "review-fix"
    /// A run of CI or of an analysis that failed. It has no words of its own: its comment is empty.
    case failedCheck = "failed-check"
}
