/// What a check found, and what it did not judge.
public struct Report: Sendable, Hashable {
    /// Ordered by path, line, rule; each place and rule once.
    public private(set) var findings: [Finding]
    public var skips: [Skip]

    public init(findings: [Finding] = [], skips: [Skip] = []) {
        self.findings = findings
        self.skips = skips
        order()
    }

    /// Whether a finding stops the commit.
    public var blocks: Bool { findings.contains { $0.stage == .block } }

    /// Whether a rule file is not in force.
    public var hasBrokenRules: Bool { skips.contains { $0.kind == .notLoaded } }

    public mutating func add(_ other: Report) {
        findings += other.findings
        skips += other.skips
        order()
    }

    private mutating func order() {
        findings.sort()
        var kept: [Finding] = []
        for finding in findings {
            if let last = kept.last, last.path == finding.path, last.line == finding.line, last.rule == finding.rule {
                // One rule in two strengths: the harder says it.
                if finding.stage > last.stage { kept[kept.count - 1] = finding }
            } else {
                kept.append(finding)
            }
        }
        findings = kept
        var seen: Set<Skip> = []
        skips.removeAll { !seen.insert($0).inserted }
    }
}
