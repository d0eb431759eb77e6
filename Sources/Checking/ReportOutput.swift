import Rules

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

    public init(format: ReportFormat, usesColour: Bool = ReportOutput.terminalTakesColour()) {
        self.format = format
        self.usesColour = usesColour
    }

    /// - Returns: The exit status: 0 clean, 1 findings that block.
    public func write(_ report: Report) -> Int32 {
        switch format {
        case .json:
            FileBytes.writeAll(Array(JSONReport.text(of: report).utf8), to: STDOUT_FILENO)
        case .text:
            let text = TextReport(report: report, usesColour: usesColour)
            FileBytes.writeAll(Array(text.findings.utf8), to: STDOUT_FILENO)
            FileBytes.writeAll(Array(text.remarks.utf8), to: STDERR_FILENO)
        }
        return report.blocks ? 1 : 0
    }

    /// Names rule files that are not in force, on standard error.
    public func remark(on failures: [RuleLoadFailure]) {
        remark(on: failures.map(\.skip))
    }

    /// Names what was not judged, on standard error.
    public func remark(on skips: [Skip]) {
        let text = TextReport(report: Report(skips: skips), usesColour: usesColour).remarks
        FileBytes.writeAll(Array(text.utf8), to: STDERR_FILENO)
    }

    public static func terminalTakesColour() -> Bool {
        isatty(STDOUT_FILENO) == 1 && (Environment["NO_COLOR"] ?? "").isEmpty && Environment["TERM"] != "dumb"
    }
}
