import Rules

/// One comment that asked for a rule, and the lines as they were before and after it.
public struct Citation: Sendable, Hashable {
    public var evidence: Evidence
    public var before: [String]
    /// Empty where the lines were deleted, or where what became of them is unknown.
    public var after: [String]

    public init(evidence: Evidence, before: [String] = [], after: [String] = []) {
        self.evidence = evidence
        self.before = before
        self.after = after
    }
}
