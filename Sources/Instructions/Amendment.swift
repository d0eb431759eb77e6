/// The change that accepting or retiring rules makes: the rule files, then the instruction file.
public struct Amendment: Sendable, Hashable {
    public let changes: [FileChange]

    public init(changes: [FileChange]) { self.changes = changes }

    /// Whether the worktree holds all of it already.
    public var changesNothing: Bool { changes.allSatisfy { $0.old == $0.new } }
}
