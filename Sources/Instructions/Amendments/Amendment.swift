/// The change that accepting or retiring rules makes: the rule files, then the instruction file.
public struct Amendment: Sendable, Hashable {
    public let changes: [FileChange]
    /// What is then told where; nil where the amendment tells nothing.
    public let plan: InstructionPlan?

    public init(changes: [FileChange], plan: InstructionPlan? = nil) {
        self.changes = changes
        self.plan = plan
    }

    /// Whether the worktree holds all of it already.
    public var changesNothing: Bool { changes.allSatisfy { $0.old == $0.new } }
}
