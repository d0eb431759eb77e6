import Foundation
import Signals
import Support

/// What an import is told to have done.
struct ImportSummary {
    private let report: ImportReport

    init(_ report: ImportReport) {
        self.report = report
    }

    /// Names on standard error what could not be read, and dates that are none.
    func complain() {
        let lines = report.unreadable + report.undated
        for line in lines.prefix(Self.mostNamed) {
            Self.complain("precept: \(line.file): line \(line.line) \(line.problem)\n")
        }
        if lines.count > Self.mostNamed {
            Self.complain("precept: \(lines.count - Self.mostNamed) more such lines\n")
        }
    }

    var text: String {
        let without = [
            report.onMissingCommits > 0 ? "\(report.onMissingCommits) on commits this repository lacks" : nil,
            report.onNoCommit > 0 ? "\(report.onNoCommit) on no commit" : nil,
        ].compactMap { $0 }
        return "imported \(Counted.text(report.imported, "comment")) on \(Counted.text(report.commits, "commit"))"
            + (without.isEmpty ? "," : " (\(without.joined(separator: ", "))),")
            + " \(report.alreadyThere) already there, \(report.unreadable.count) unreadable"
            + Self.orphans(report.withoutComment)
    }

    private static let mostNamed = 20

    private static func complain(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    private static func orphans(_ count: Int) -> String {
        switch count {
        case 0: ""
        case 1: ", 1 reply to a comment that is not here"
        default: ", \(count) replies to comments that are not here"
        }
    }
}
