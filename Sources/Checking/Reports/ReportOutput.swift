import Rules
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes a report where people and programs look for it: findings to standard output, what concerns
/// the run itself to standard error.
public struct ReportOutput: Sendable {
    public var format: ReportFormat
    public var usesColour: Bool
    /// Whether a rule file that is not in force is a failure: on a person's machine the others hold and the
    /// commit goes on, but a gate that lets pass what it cannot judge is none.
    public var failsOnBrokenRules: Bool
    public var change: CheckedChange

    public init(
        format: ReportFormat, usesColour: Bool = TerminalColour.isWanted,
        failsOnBrokenRules: Bool = ReportOutput.isInCI, change: CheckedChange = .staged
    ) {
        self.format = format
        self.usesColour = usesColour
        self.failsOnBrokenRules = failsOnBrokenRules
        self.change = change
    }

    /// - Returns: The exit status: 0 clean, 1 findings that block, 2 where a rule file fails the check.
    public func write(_ report: Report) -> Int32 {
        let text = TextReport(report: report, usesColour: usesColour, change: change)
        switch format {
        case .text:
            Self.write(text.findings, to: STDOUT_FILENO)
            Self.write(text.remarks, to: STDERR_FILENO)
        case .json: Self.write(JSONReport.text(of: report), to: STDOUT_FILENO)
        case .sarif: Self.write(SARIFReport(report).text, to: STDOUT_FILENO)
        case .junit: Self.write(JUnitReport.text(of: report), to: STDOUT_FILENO)
        case .github:
            Self.write(GitHubReport.text(of: report), to: STDOUT_FILENO)
            Self.write(text.sum, to: STDERR_FILENO)
        }
        if failsOnBrokenRules && report.hasBrokenRules {
            Self.write(Self.brokenRules, to: STDERR_FILENO)
            return 2
        }
        return report.blocks ? 1 : 0
    }

    /// Names rule files that are not in force, on standard error.
    public func remark(on failures: [RuleLoadFailure]) {
        remark(on: failures.map(\.skip))
    }

    /// Names what was not judged, on standard error.
    public func remark(on skips: [Skip]) {
        Self.write(TextReport(report: Report(skips: skips), usesColour: usesColour).remarks, to: STDERR_FILENO)
    }

    /// Whether this runs for a CI server: all of the common ones set `CI`.
    public static var isInCI: Bool {
        guard let value = Environment["CI"] else { return false }
        return !["", "0", "false"].contains(value.lowercased())
    }

    private static func write(_ text: String, to file: Int32) {
        FileBytes.writeAll(Array(text.utf8), to: file)
    }

    private static let brokenRules = """
        precept: a rule file that is not in force fails the check here
          hint: mend the file, or take it away, in this change; precept doctor says what is wrong with it

        """
}
