import Rules
import Support
import Testing

@testable import Checking

@Suite struct CompiledRulesTests {
    static let sample = CompiledRules(
        sources: [
            RuleSource(file: ".precept/rules/a.yml", content: .bytes([1, 2, 0xff])),
            RuleSource(file: "b", content: .refused(reason: "no")),
        ],
        rules: [
            EnforcedRule(
                id: "a", statement: "S é", stage: .block, scope: ["*.c", "!x"],
                check: .line(LineCheck(forbid: "f", unlessAbove: "a", unlessCurrentYear: true, unlessUsed: true)),
                fix: Fix(find: "a", replace: ""), why: "w"),
            EnforcedRule(
                id: "m", statement: "", stage: .warn, scope: [],
                check: .message(MessageCheck(forbid: nil, unless: "u", require: "r"))),
            EnforcedRule(
                id: "f", statement: "", stage: .warn, scope: [],
                check: .file(
                    FileCheck(
                        forbidPath: "p", unlessPath: "u", maxSize: 7, executable: false, forbidsSymlinks: true,
                        forbidsConflictMarkers: true, header: "h", headerLines: 3))),
            EnforcedRule(
                id: "n", statement: "", stage: .warn, scope: [],
                check: .file(FileCheck(requiresFinalNewline: true, forbidsCaseCollisions: true))),
            EnforcedRule(
                id: "c", statement: "", stage: .warn, scope: [],
                check: .companion(CompanionCheck(with: ["a", "b"], when: .added, path: "p", exists: true))),
            EnforcedRule(id: "t", statement: "", stage: .warn, scope: [], check: .attested(AttestedCheck(command: "make"))),
            EnforcedRule(id: "l", statement: "", stage: .warn, scope: [], check: .links),
        ],
        failures: [RuleLoadFailure(file: "b", reason: "no")])

    @Test func whatIsLeftBehindReadsBack() {
        #expect(CompiledRules(decoding: Self.sample.encoded) == Self.sample)
        let empty = CompiledRules(sources: [], rules: [], failures: [])
        #expect(CompiledRules(decoding: empty.encoded) == empty)
    }

    @Test func damageIsNoticed() {
        let bytes = Self.sample.encoded
        for count in 0..<bytes.count { #expect(CompiledRules(decoding: Array(bytes[..<count])) == nil) }
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x10
            #expect(CompiledRules(decoding: damaged) == nil)
        }
        #expect(CompiledRules(decoding: bytes + [0]) == nil)
    }
}

@Suite struct HeldRulesTests {
    private func rules(_ rules: [(id: String, stage: Stage, forbid: String)]) -> CompiledRules {
        CompiledRules(
            sources: [],
            rules: rules.map {
                EnforcedRule(id: $0.id, statement: "", stage: $0.stage, scope: [], check: .line(LineCheck(forbid: $0.forbid)))
            }, failures: [])
    }

    @Test func aRangeWeakensNoRule() {
        let held = HeldRules(
            old: rules([("gone", .block, "a"), ("lower", .block, "b"), ("other", .warn, "c"), ("same", .warn, "d")]),
            new: rules([("lower", .advise, "b"), ("new", .warn, "n"), ("other", .block, "x"), ("same", .warn, "d")]))
        #expect(
            held.rules.map { "\($0.id) \($0.stage.rawValue)" } == [
                "lower block", "new warn", "other block", "other warn", "same warn", "gone block",
            ])
        #expect(held.notes.isEmpty)
    }

    @Test func onlyTheEndIsBlamedForABrokenFile() {
        var (old, new) = (rules([]), rules([]))
        old.failures = [RuleLoadFailure(file: "a.yml", reason: "x"), RuleLoadFailure(file: "b.yml", reason: "x")]
        new.failures = [RuleLoadFailure(file: "a.yml", reason: "y")]
        let held = HeldRules(old: old, new: new)
        #expect(held.notes.map(\.kind) == [.notLoaded, .unreadable])
        #expect(held.notes.map(\.rule) == ["a", "b"])
    }

    @Test func aNewBranchHasOnlyItsOwn() {
        let held = HeldRules(old: nil, new: rules([("a", .warn, "a")]))
        #expect(held.rules.count == 1)
        #expect(held.notes.isEmpty)
    }
}

@Suite struct MessageFileTests {
    private func lines(_ text: String, _ settings: MessageSettings = MessageSettings()) -> [String] {
        let message = MessageFile.message(in: Array(text.utf8), path: [], settings: settings)
        return message.numbers.enumerated().map { "\($1) " + String(decoding: message.lines[$0], as: UTF8.self) }
    }

    @Test func onlyWhatGitKeepsIsJudged() {
        let text = "\n\nSubject\n\n# note\nBody\n\n# ------------------------ >8 ------------------------\ndiff\n"
        #expect(lines(text) == ["3 Subject", "4 ", "6 Body"])
        #expect(lines("#12 fix\n", MessageSettings(dropsComments: false)) == ["1 #12 fix"])
        #expect(lines("; c\nS\n", MessageSettings(comment: ";")) == ["2 S"])
        #expect(lines("#1 S\n\n; c\n; d\n", MessageSettings(comment: nil)) == ["1 #1 S"])
        #expect(lines("").isEmpty)
    }
}

@Suite struct WritingTests {
    @Test func jsonIsOneObject() {
        let finding = Finding(
            rule: "a", stage: .block, path: [0x61, 0xff, 0x22], line: 3, column: 1, message: "S\n\u{1b}\\", text: [],
            place: 0..<0, why: "")
        let report = Report(findings: [finding], skips: [Skip(.waived, rule: "r", path: [0x62], line: 2, reason: "x")])
        #expect(
            JSONReport.text(of: report) == """
                {"findings": [{"rule": "a", "stage": "block", "path": "a\u{fffd}\\"", "line": 3, "column": 1, "message": "S\\n\\u001b\\\\"}], "skipped": [{"rule": "r", "path": "b", "line": 2, "reason": "x"}]}

                """)
        #expect(JSONReport.text(of: Report()) == "{\"findings\": [], \"skipped\": []}\n")
    }

    @Test func theUnderlineStandsUnderThePlace() {
        let (line, underline) = Printable.excerpt(Array("\tfoo  ".utf8), around: 4..<6)
        #expect(line == "    foo  ")
        #expect(underline == "       ^~")
        let long = Printable.excerpt(Array(String(repeating: "x", count: 5000).utf8), around: 2000..<2003)
        #expect(long.line.count < 200)
        #expect(long.underline.hasSuffix("^~~"))
    }

    @Test func findingsAreExplainedAndWaysOutGiven() {
        let finding = Finding(
            rule: "no-tabs", stage: .block, path: Array("a".utf8), line: 3, column: 2, message: "No tabs.",
            text: Array("x\ty".utf8), place: 1..<2, why: "said in 3 reviews", corrected: Array("x y".utf8))
        let text = TextReport(report: Report(findings: [finding]), usesColour: false)
        #expect(
            text.findings == """
                a:3:2: [block] no-tabs
                    x    y
                     ^~~~
                  No tabs.
                  why: said in 3 reviews
                  fix:
                    - x    y
                    + x y

                """)
        #expect(text.remarks.contains("precept: allow no-tabs <reason>"))
        #expect(text.remarks.contains("SKIP=no-tabs"))
        #expect(!text.findings.contains("\u{1b}"))
        #expect(TextReport(report: Report(findings: [finding]), usesColour: true).findings.contains("\u{1b}[31m"))
    }

    @Test(arguments: [("a..b", "a", "b"), ("..b", "HEAD", "b"), ("a...b", "a", "b"), ("a..", "a", "HEAD"), ("v1.0..x", "v1.0", "x")])
    func rangesAreRead(text: String, old: String, new: String) throws {
        #expect(try RevisionRange(text) == RevisionRange(old: old, new: new))
    }

    @Test(arguments: ["", "a", "--output=x..b", "a..-b", "a..b..c"])
    func otherTextIsNoRange(text: String) {
        #expect(throws: MalformedRange.self) { try RevisionRange(text) }
    }
}
