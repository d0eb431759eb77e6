/// What became of a rule's findings in the clone where a person last decided about its stage, in counts.
public struct OutcomeSummary: Sendable, Hashable, Codable {
    /// Distinct findings, whatever became of them.
    public var fired: Int
    /// Gone from the commit that followed.
    public var fixed: Int
    /// Committed in spite of a warning.
    public var overridden: Int
    /// Let pass by a waiver in the change.
    public var waived: Int
    /// Committed past the check: with `SKIP`, `PRECEPT=0` or `--no-verify`.
    public var bypassed: Int
    /// Distinct reviews that said the same since the rule stands.
    public var saidAfter: Int
    /// The moment up to which was counted, as `2026-11-20T09:12:33Z`; what comes later is counted anew.
    public var at: String

    public init(
        fired: Int = 0, fixed: Int = 0, overridden: Int = 0, waived: Int = 0, bypassed: Int = 0, saidAfter: Int = 0, at: String = ""
    ) {
        self.fired = fired
        self.fixed = fixed
        self.overridden = overridden
        self.waived = waived
        self.bypassed = bypassed
        self.saidAfter = saidAfter
        self.at = at
    }
}
