import Rules
import Support

/// A report as one JSON object:
/// `{"findings": [{"rule", "stage", "path", "line", "column", "message", "detail", "why", "fix"}], "skipped": [{"rule", "path",
/// "line", "reason"}]}`.
///
/// `line` and `column` are left out where a whole file is meant, `path` too where the whole change is, `detail`, `why` and
/// `fix` (the line as it should be) where there is none; of a skip only `reason` is always there. Bytes that are not UTF-8
/// become U+FFFD.
enum JSONReport {
    static func text(of report: Report) -> String {
        let findings = report.findings.map { finding in
            JSONText.object([
                ("rule", JSONText.string(finding.rule)), ("stage", JSONText.string(finding.stage.rawValue)),
                ("path", finding.path.isEmpty ? nil : JSONText.string(finding.path)), ("line", finding.line.map { "\($0)" }),
                ("column", finding.line.map { _ in "\(finding.column)" }),
                ("message", JSONText.string(finding.message)), ("detail", finding.detail.map { JSONText.string($0) }),
                ("why", finding.why.isEmpty ? nil : JSONText.string(finding.why)),
                ("fix", finding.corrected.map { JSONText.string($0) }),
            ])
        }
        let skips = report.skips.map { skip in
            JSONText.object([
                ("rule", skip.rule.map { JSONText.string($0) }), ("path", skip.path.map { JSONText.string($0) }),
                ("line", skip.line.map { "\($0)" }), ("reason", JSONText.string(skip.reason)),
            ])
        }
        return JSONText.object([("findings", JSONText.array(findings)), ("skipped", JSONText.array(skips))]) + "\n"
    }
}
