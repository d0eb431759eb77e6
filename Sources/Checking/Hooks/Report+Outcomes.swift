import Rules
import Support

extension Report {
    /// What of this is kept: places that break a rule or are waived, and rules that were skipped.
    package func outcomes(at time: Int) -> [Outcome] {
        let told = findings.map { finding in
            Outcome(
                .finding, time: time, rule: finding.rule, stage: finding.stage,
                path: finding.isAboutMessage || finding.path.isEmpty ? nil : finding.path, line: finding.line,
                digest: finding.line.map { _ in finding.isAboutEnd ? LineDigest.ofEnd(finding.text) : LineDigest.of(finding.text) })
        }
        let excused = skips.compactMap { skip -> Outcome? in
            switch skip.kind {
            case .waived:
                Outcome(
                    .waived, time: time, rule: skip.rule, stage: skip.stage, path: skip.isAboutMessage ? nil : skip.path,
                    line: skip.line,
                    digest: skip.text.map { LineDigest.of($0) })
            case .bypassed: Outcome(.skipped, time: time, rule: skip.rule)
            case .notLoaded, .unreadable, .exhausted, .foreign: nil
            }
        }
        return told + excused
    }
}
