/// The fates of one rule's findings, counted.
public struct OutcomeFigures: Sendable, Hashable {
    /// Distinct findings.
    public private(set) var fired = 0
    private var fates: [Fate: Int] = [:]
    /// The commits that settled them, and of those the ones that let some in, and that fixed some.
    public private(set) var commits: Set<String> = []
    public private(set) var commitsLettingIn: Set<String> = []
    public private(set) var commitsFixing: Set<String> = []
    /// The first and the last moment at which anything was found, in seconds since 1970.
    public private(set) var firstAt: Int?
    public private(set) var lastAt: Int?
    private var waiversByPath: [String: Int] = [:]

    public init() {}

    /// - Parameter start: Only what was found after this moment counts.
    public init(_ findings: some Sequence<FollowedFinding>, after start: Int? = nil) {
        for finding in findings where start.map({ finding.firstAt > $0 }) ?? true { add(finding) }
    }

    public mutating func add(_ finding: FollowedFinding) {
        fired += 1
        fates[finding.fate, default: 0] += 1
        if let commit = finding.commit, finding.fate != .discarded {
            commits.insert(commit)
            if finding.fate == .fixed { commitsFixing.insert(commit) } else { commitsLettingIn.insert(commit) }
        }
        firstAt = min(firstAt ?? finding.firstAt, finding.firstAt)
        lastAt = max(lastAt ?? finding.lastAt, finding.lastAt)
        if finding.fate == .waived { waiversByPath[finding.key.path ?? "", default: 0] += 1 }
    }

    public subscript(fate: Fate) -> Int { fates[fate] ?? 0 }

    /// Those of which a commit told.
    public var settled: Int { fired - self[.open] - self[.discarded] }
    /// Those that stand in the history all the same.
    public var letIn: Int { self[.overridden] + self[.waived] + self[.bypassed] }
    /// Of those settled, the share that was fixed; nil where none is.
    public var fixedShare: Double? { settled > 0 ? Double(self[.fixed]) / Double(settled) : nil }
    /// The most waivers in any one file.
    public var mostWaiversInAFile: Int { waiversByPath.values.max() ?? 0 }
}
