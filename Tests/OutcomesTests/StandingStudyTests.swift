import Foundation
import RuleFiles
import Rules
import Signals
import Testing

@testable import Outcomes

@Suite struct StandingStudyTests {
    private let rule = Rule(
        id: "no-tabs", statement: "Indent with spaces.", stage: .warn, scope: ["**/*.py"],
        check: .line(LineCheck(forbid: "\t")), outcomes: OutcomeSummary(at: "2026-03-01T00:00:00Z"))

    private func day(_ text: String) throws -> Date { try Date(text, strategy: .iso8601.year().month().day()) }

    private func change(_ day: String, _ path: String, _ line: String) throws -> AcceptedChange {
        AcceptedChange(id: day + path, at: try self.day(day), message: "", files: [AcceptedFile(path: path, added: [line])])
    }

    private func signal(_ day: String, review: String) throws -> Signal {
        Signal(
            id: day + review, kind: .comment, source: "note", review: review, path: "a.py", at: try self.day(day),
            comment: "indent with spaces", corrections: [Correction(path: "a.py", before: ["\tx"], after: ["    x"])])
    }

    @Test func onlyWhatCameAfterTheDecisionCounts() throws {
        let signals = try [
            signal("2026-02-01", review: "1"), signal("2026-04-01", review: "2"), signal("2026-05-01", review: "2"),
            signal("2026-06-01", review: "3"),
        ]
        let accepted = try [
            change("2026-02-02", "a.py", "\ty"), change("2026-04-02", "a.py", "\ty"), change("2026-04-03", "a.c", "\ty"),
            // Corrected later, and so not accepted.
            change("2026-04-04", "a.py", "\tx"), change("2026-04-05", ".precept/rules/a.py", "\ty"),
        ]
        let figures = StandingStudy([rule], lives: RuleLives()).figures(signals: signals, accepted: accepted)
        #expect(
            figures["no-tabs"]
                == StandingFigures(
                    since: "2026-03-01", saidAfter: 2, lastSaid: "2026-06-01", triedSince: "2026-03-01", violating: 1, rejected: 2))
    }

    @Test func whatNobodyCommittedHasNoFigures() throws {
        var rule = rule
        rule.outcomes = nil
        let figures = StandingStudy([rule], lives: RuleLives()).figures(signals: [try signal("2026-02-01", review: "1")], accepted: [])
        #expect(figures["no-tabs"] == StandingFigures())
    }
}
