import Rules
import Support

/// A report in the XML that JUnit's runners write and CI servers show as tests. There is no schema of JUnit's
/// own; these are the elements that servers agree on.
///
/// A finding that blocks is a failure. One that warns is a test that passed with something to say: a server that
/// saw a failure would stop what precept lets pass. A rule file that is not in force is an error, any other skip
/// a skipped test.
enum JUnitReport {
    static func text(of report: Report) -> String {
        let cases = report.findings.map { testCase($0, in: report) } + report.skips.map(testCase)
        // Servers complain of a report that holds nothing.
        let whole = cases.isEmpty ? [XMLText.element("testcase", [("classname", "precept"), ("name", "check")])] : cases
        let failures = report.findings.count { $0.stage == .block }
        let errors = report.skips.count { $0.kind == .notLoaded }
        let counts: [(name: String, value: String?)] = [
            ("name", "precept"), ("tests", "\(whole.count)"), ("failures", "\(failures)"), ("errors", "\(errors)"),
        ]
        let skipped: [(name: String, value: String?)] = [("skipped", "\(report.skips.count - errors)")]
        let suite = XMLText.element("testsuite", counts + skipped, "\n" + whole.map { $0 + "\n" }.joined())
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + XMLText.element("testsuites", counts, "\n\(suite)\n") + "\n"
    }

    private static func testCase(_ finding: Finding, in report: Report) -> String {
        let text = TextReport(report: report, usesColour: false).text(of: finding)
        let content =
            finding.stage == .block
            ? XMLText.element(
                "failure", [("type", finding.stage.rawValue), ("message", finding.message)], XMLText.escaped(text))
            : XMLText.element("system-out", [], XMLText.escaped(text))
        return testCase(finding.rule, finding.placeName, finding.path, finding.line, content)
    }

    private static func testCase(_ skip: Skip) -> String {
        let place = skip.path.map { Printable.text($0) + (skip.line.map { ":\($0)" } ?? "") }
        let content = XMLText.element(skip.kind == .notLoaded ? "error" : "skipped", [("message", skip.reason)])
        return testCase(skip.rule ?? "precept", place ?? skip.headline, skip.path, skip.line, content)
    }

    private static func testCase(_ rule: String, _ name: String, _ path: [UInt8]?, _ line: Int?, _ content: String) -> String {
        let path = path.flatMap { $0.isEmpty ? nil : Printable.text($0) }
        return XMLText.element(
            "testcase", [("classname", rule), ("name", name), ("file", path), ("line", line.map { "\($0)" })], content)
    }
}
