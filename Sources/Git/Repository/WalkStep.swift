/// Whether a walk goes on after a commit.
public enum WalkStep: Sendable, Hashable {
    case onward
    case stop
}
