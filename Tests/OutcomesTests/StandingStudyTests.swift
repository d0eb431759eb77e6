import Foundation
import Learning
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

    // MARK: Other kinds

    private func figures(_ check: Check?, _ accepted: [AcceptedChange], statement: String = "Keep it.", known: KnownChecks = KnownChecks())
        throws -> StandingFigures
    {
        var rule = rule
        (rule.check, rule.scope, rule.statement) = (check, check == nil ? ["**/*.py"] : [], statement)
        let before = AcceptedChange(id: "0", at: try day("2026-02-01"), message: "wip", files: [])
        return try #require(
            StandingStudy([rule], lives: RuleLives(), known: known).figures(signals: [], accepted: [before] + accepted)["no-tabs"])
    }

    private func change(_ number: Int, _ files: [AcceptedFile], message: String = "", touched: Set<String>? = nil) throws -> AcceptedChange
    {
        AcceptedChange(id: "\(number)", at: try day("2026-04-0\(number)"), message: message, files: files, touched: touched)
    }

    @Test func messagesAreHeldAgainstTheirRules() throws {
        let accepted = try [
            change(1, [], message: "wip\n"), change(2, [], message: "Add\n\nSigned-off-by: a\n"),
            change(3, [], message: "Mend\n\nSigned-off-by: b\n"),
        ]
        let required = try figures(.message(MessageCheck(require: "^Signed-off-by: ")), accepted)
        #expect((required.violating, required.keeping) == (1, 2))
        // That nothing is wrong does not show that anybody kept to it.
        let forbidden = try figures(.message(MessageCheck(forbid: #"\Awip"#)), accepted)
        #expect((forbidden.violating, forbidden.keeping) == (1, nil))
    }

    @Test func filesAreHeldAgainstTheirRules() throws {
        let accepted = try [
            change(1, [AcceptedFile(path: "a.c", added: ["// Copyright"]), AcceptedFile(path: "b.c", added: ["int b;"])]),
            change(2, [AcceptedFile(path: "c.c", added: ["// Copyright"])]),
            // What is not new has no first lines to speak of.
            change(3, [AcceptedFile(path: "c.c", runs: [AcceptedRun(added: ["int c;"])], lacksFinalNewline: true)]),
            change(4, [AcceptedFile(path: ".precept/rules/d.c", added: ["int d;"])]),
        ]
        let header = try figures(.file(FileCheck(header: "Copyright")), accepted)
        #expect((header.violating, header.keeping) == (1, 1))
        let newline = try figures(.file(FileCheck(requiresFinalNewline: true)), accepted)
        #expect((newline.violating, newline.keeping) == (1, 2))
        let path = try figures(.file(FileCheck(forbidPath: "^b")), accepted)
        #expect((path.violating, path.keeping) == (1, nil))
        #expect(try figures(.file(FileCheck(maxSize: 10)), accepted).triedSince == nil)
    }

    @Test func whatChangesTogetherIsHeldAgainstItsRules() throws {
        let source = AcceptedFile(path: "a.c", runs: [AcceptedRun(added: ["int a;"])])
        let accepted = try [
            change(1, [source]), change(2, [source], touched: ["a.c", "NEWS"]), change(3, [AcceptedFile(path: "NEWS", added: ["a"])]),
        ]
        let figures = try figures(.companion(CompanionCheck(with: ["NEWS"], when: .modified, path: #"\.c$"#)), accepted)
        #expect((figures.violating, figures.keeping) == (1, 1))
    }

    @Test func wordsAloneAreHeldAgainstTheCheckOfTheirNit() throws {
        let accepted = try [change("2026-04-02", "a.py", "\ty"), change("2026-04-03", "a.py", "    z"), change("2026-04-04", "a.py", "w")]
        let known = KnownChecks(nits: [Nit(id: "no-tabs", statement: "Keep it.", asks: "tab", check: LineCheck(forbid: "^\t"), good: "^ ")])
        let standing = try figures(nil, accepted, known: known)
        #expect((standing.violating, standing.keeping) == (1, 1))
        #expect(try figures(nil, accepted, statement: "Something else.", known: known).triedSince == nil)
    }

    @Test func aPatternThatTakesTooLongIsNotTried() throws {
        let line = String(repeating: "a", count: 64) + "X"
        let accepted = try (1...9).map { try change($0, [AcceptedFile(path: "a.py", added: Array(repeating: line, count: 20))]) }
        #expect(try figures(.line(LineCheck(forbid: "^(a|aa|a+)+$")), accepted).triedSince == nil)
    }
}
