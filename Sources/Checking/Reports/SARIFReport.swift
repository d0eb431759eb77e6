import Rules
import Support

/// A report as a log of SARIF 2.1.0 (OASIS): the rules that have findings, with help; a result for each finding,
/// its fix with it; every skip as a notification.
struct SARIFReport {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    var text: String {
        JSONText.object([
            ("$schema", JSONText.string(Self.schema)), ("version", JSONText.string("2.1.0")),
            ("runs", JSONText.array([run])),
        ]) + "\n"
    }

    private var run: String {
        let rules = ruleFindings
        let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.rule, $0) })
        var fingerprints = SARIFFingerprints()
        let results = report.findings.map { finding in
            SARIFResult(finding, ruleIndex: indices[finding.rule], fingerprint: fingerprints.next(for: finding)).text
        }
        return JSONText.object([
            (
                "tool",
                JSONText.object([
                    (
                        "driver",
                        JSONText.object([
                            ("name", JSONText.string("precept")), ("rules", JSONText.array(rules.map(Self.rule))),
                        ])
                    )
                ])
            ),
            // Places in a line are counted as editors count them; see `SARIFResult`.
            ("columnKind", JSONText.string("utf16CodeUnits")),
            ("invocations", JSONText.array([invocation])),
            ("results", JSONText.array(results)),
        ])
    }

    /// One finding of each rule, at its hardest stage.
    private var ruleFindings: [Finding] {
        var hardest: [String: Finding] = [:]
        for finding in report.findings where hardest[finding.rule].map({ $0.stage < finding.stage }) ?? true {
            hardest[finding.rule] = finding
        }
        return hardest.values.sorted { $0.rule < $1.rule }
    }

    private static func rule(of finding: Finding) -> String {
        var help = [finding.message]
        if !finding.why.isEmpty { help.append("Why: \(finding.why).") }
        if let example = finding.example, !example.isEmpty { help.append("Write it as in: \(example)") }
        if !finding.isAboutRule { help.append("To waive it: precept: allow \(finding.rule) <reason>") }
        return JSONText.object([
            ("id", JSONText.string(finding.rule)),
            ("shortDescription", SARIFText.message(finding.message)),
            ("help", SARIFText.message(help.joined(separator: "\n"))),
            ("defaultConfiguration", JSONText.object([("level", JSONText.string(SARIFText.level(finding.stage)))])),
        ])
    }

    private var invocation: String {
        let isOfRules = { (skip: Skip) in skip.kind == .notLoaded }
        return JSONText.object([
            ("executionSuccessful", "true"),
            ("toolConfigurationNotifications", JSONText.array(report.skips.filter(isOfRules).map(Self.notification))),
            ("toolExecutionNotifications", JSONText.array(report.skips.filter { !isOfRules($0) }.map(Self.notification))),
        ])
    }

    private static func notification(of skip: Skip) -> String {
        let level = skip.kind == .notLoaded ? "error" : skip.isAsked ? "note" : "warning"
        let location = (skip.isAboutMessage ? nil : skip.path).map { path in
            JSONText.object([("physicalLocation", SARIFText.place(path, region: skip.line.map { [("startLine", $0)] }))])
        }
        return JSONText.object([
            ("level", JSONText.string(level)),
            ("message", SARIFText.message(skip.isAboutMessage ? "\(Printable.text(skip.path ?? [])): \(skip.reason)" : skip.reason)),
            ("locations", location.map { JSONText.array([$0]) }),
            ("associatedRule", skip.rule.map { JSONText.object([("id", JSONText.string($0))]) }),
        ])
    }

    private static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
}
