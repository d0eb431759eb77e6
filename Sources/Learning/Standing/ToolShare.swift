/// What of a rule a tool sees to.
public struct ToolShare: Sendable {
    public let tool: StandingTool
    /// The kinds of files, of those that the rule is about; none where it is all of them.
    public var globs: [String] = []

    public var isAll: Bool { globs.isEmpty }
}
