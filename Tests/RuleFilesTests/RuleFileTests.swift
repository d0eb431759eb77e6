import Checking
import Rules
import TestSupport
import Testing

@testable import RuleFiles

@Suite struct RuleFileTests {
    private static let sample = """
        id: no-star-import
        statement: Import each name by itself.
        stage: block
        scope: ["**/*.java"]
        check:
          kind: line                 # line | message
          forbid: '^import .*\\*;$'   # an added line that matches is a finding …
          unless: ''                 # … unless it also matches this
        fix: {find: a, replace: b}
        examples:                    # from the evidence
          bad:  ["import a.b.*;"]
          good: ["import a.b.C;"]
        evidence:
          - {source: gerrit, review: "3", commit: a80777d, path: a/B.java, line: 12, at: 2010-03-10}
        trial: {reviews: 16, authors: 5, conformance: 1.0, caught: 2, alarms: 0, lines: 60849, at: 2026-11-20}
        replaces: []                 # supersession

        """

    private func reason(_ text: String, named name: String = "no-star-import") -> String {
        do {
            _ = try RuleFile.read(Array(text.utf8), named: name)
            return "it loads"
        } catch {
            return "\(error)"
        }
    }

    private func sample(_ old: String, _ new: String) -> String {
        precondition(Self.sample.contains(old))
        return Self.sample.replacing(old, with: new)
    }

    @Test func theDesignsOwnSampleLoads() throws {
        let rule = try RuleFile.read(Array(Self.sample.utf8), named: "no-star-import")
        #expect(rule.check == .line(LineCheck(forbid: "^import .*\\*;$")))
        #expect(rule.evidence.first?.review == "3")
        #expect(rule.evidence.first?.at == "2010-03-10")
        #expect(rule.trial?.caught == 2)
        #expect(rule.why == "said in 16 reviews by 5 people since 2010, last on 2010-03-10")
        #expect(try RuleFile.read(Array(RuleFile.text(of: rule).utf8), named: rule.id) == rule)
        var mended = rule
        for index in mended.evidence.indices { mended.evidence[index].source = Evidence.history }
        #expect(mended.why == "mended in 16 commits by 5 people since 2010, last on 2010-03-10")
    }

    @Test func aGoodExampleOfItsYearIsNotTried() throws {
        let text = sample("kind: line ", "kind: line\n  unless_current_year: true ")
        let rule = try RuleFile.read(Array(text.replacing("import a.b.C;", with: "import x.*;").utf8), named: "no-star-import")
        guard case .line(let check) = rule.check else { throw RuleFileError("no check") }
        #expect(check.unlessCurrentYear)
        #expect(try RuleFile.read(Array(RuleFile.text(of: rule).utf8), named: rule.id) == rule)
    }

    @Test func anExampleOfAnOrderHasSeveralLines() throws {
        let text = sample("kind: line ", "kind: line\n  unless_sorted: true ")
            .replacing("\"import a.b.*;\"", with: "\"import b.*;\\nimport a.*;\"").replacing(
                "import a.b.C;", with: "import a.*;\\nimport b.*;")
        let rule = try RuleFile.read(Array(text.utf8), named: "no-star-import")
        guard case .line(let check) = rule.check else { throw RuleFileError("no check") }
        #expect(check.unlessSorted)
        #expect(rule.examples.bad == ["import b.*;\nimport a.*;"])
        #expect(try RuleFile.read(Array(RuleFile.text(of: rule).utf8), named: rule.id) == rule)
        let alone = text.replacing("\\nimport a.*;\"", with: "\"")
        #expect(throws: RuleFileError.self) { try RuleFile.read(Array(alone.utf8), named: "no-star-import") }
    }

    @Test func anExampleOfWhatIsUsedIsAWholeFile() throws {
        let text = sample("kind: line ", "kind: line\n  unless_used: true ").replacing("forbid: '", with: "forbid: '^import (\\w+)|")
            .replacing("import a.b.C;", with: "import a;\\na();")
        let rule = try RuleFile.read(Array(text.utf8), named: "no-star-import")
        guard case .line(let check) = rule.check else { throw RuleFileError("no check") }
        #expect(check.unlessUsed)
        #expect(try RuleFile.read(Array(RuleFile.text(of: rule).utf8), named: rule.id) == rule)
        let unused = text.replacing("\\na();", with: "\\nb();")
        #expect(throws: RuleFileError.self) { try RuleFile.read(Array(unused.utf8), named: "no-star-import") }
    }

    @Test func whatIsWrongIsSaid() {
        let cases = [
            (sample("stage: block", "stage: hard"), "stage is hard"),
            (sample("stage: block", "stge: block"), "unknown key stge"),
            (sample("  kind: line ", "  sort: line "), "kind is missing"),
            (sample("kind: line ", "kind: companion "), "unknown key check.forbid"),
            (sample("'^import .*\\*;$'", "'^import (.*'"), "check.forbid: pattern does not compile"),
            (sample("'^import .*\\*;$'", "''"), "check.forbid is empty"),
            (sample("\"import a.b.*;\"", "\"import a.b.C;\""), "does not flag its bad example"),
            (sample("\"import a.b.C;\"", "\"import x.*;\""), "flags its good example"),
            (sample("kind: line ", "kind: line\n  unless_current_year: false "), "can only be true"),
            (sample("[\"**/*.java\"]", "[\"{a\"]"), "scope {a cannot be read"),
            (sample("[\"**/*.java\"]", "java"), "scope must be a list"),
            (sample("[\"**/*.java\"]", "[**/*.java]"), "must stand in quotes"),
            (sample("reviews: 16", "reviews: many"), "trial.reviews must be a whole number"),
            (sample("reviews: 16", "reviews: -1"), "trial.reviews must be a whole number"),
            (sample("reviews: 16", "reviews: 9223372036854775807"), "trial.reviews must be a whole number"),
            (sample("conformance: 1.0", "conformance: 1e300"), "trial.conformance must be a number from 0 to 1"),
            (sample("conformance: 1.0", "rejection: nan"), "trial.rejection must be a number from 0 to 1"),
            (sample("statement: Import each name by itself.", "statement: [a]"), "statement must be text"),
            (sample("id: no-star-import", "id: other"), "not the file's name"),
            (
                sample("[\"import a.b.C;\"]", "[\(Array(repeating: "x", count: 100).joined(separator: ", "))]"),
                "it has more than 100 examples"
            ),
            (sample("stage: block", "stage: block\nstage: warn"), "stands twice"),
            (sample("find: a", "find: '('"), "fix.find"),
            ("id: [", "it is not YAML"), ("", "it is empty"), ("- a", "must be a mapping"), ("a: b: c", "line 1"),
            ("id: no-star-import\nstatement: s\nstage: warn\n", "there is no check"),
            ("a: &x [1]\nb: *x", "line 1: a value that begins with &"),
            ("a: !!python/object x", "begins with !"),
            (String(repeating: "[", count: 100_000), "nested too deeply"),
            (String(repeating: "- ", count: 100_000), "nested too deeply"),
            (String(repeating: "? ", count: 100_000), "nested too deeply"),
            (String(repeating: "{a: ", count: 100_000), "nested too deeply"),
        ]
        for (text, expected) in cases {
            let reason = reason(text)
            #expect(reason.contains(expected), "\(reason) for \(text.prefix(200))")
        }
        let endless = sample("'^import .*\\*;$'", "'^(a+)+$'").replacing("import a.b.*;", with: String(repeating: "a", count: 50) + "!")
        #expect(reason(endless).contains("backtracks without end, on its own example"))
        for id in ["A", "a_b", "-a", "a--b", String(repeating: "a", count: 65), "é"] {
            #expect(reason(sample("id: no-star-import", "id: \(id)"), named: id).contains("lower-case words"))
        }
        #expect(throws: RuleFileError.self) { try RuleFile.read([0x61, 0xff], named: "a") }
    }

    @Test func quotesAndBlocksHideNothingFromTheGuard() {
        for text in [
            "id: x\nstatement: don't [stop] {here} & *there* !\nstage: advise\n",
            "id: x\nstatement: 'it''s [[[[ & *'\nstage: advise\n",
            "id: x\nstatement: \"a \\\" [ *\"\nstage: advise\n",
            "id: x\nstatement: |\n  * one\n  & two\n\n  ! three\nstage: advise\n",
            "id: x # * & [\nstatement: a\n  b\nstage: advise\n",
        ] {
            #expect(reason(text, named: "x") == "it loads", "\(text)")
        }
        #expect(reason("id: x\nstatement: |\n  text\nstage: *a\n", named: "x").contains("line 4"))
    }

    /// Whatever a rule holds, it reads back as it was written.
    @Test func rulesRoundTrip() throws {
        var random = SeededGenerator(seed: 5)
        let pieces = [
            "a", "'", "\"", "\\", " ", "#", ": ", "- ", "\t", "\n", "\r", "\u{0}", "\u{1b}", "\u{85}", "\u{2028}", "é", "😀",
            "x\u{feff}", "\u{202e}", "null", "true", "1.5", "{", "}", "[", "]", ",", "*", "&", "!", "|", ">", "%", "@", "`", "$1", "~",
        ]
        func text() -> String {
            (0..<Int.random(in: 1..<6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        func maybe() -> String? { Bool.random(using: &random) ? text() : nil }
        for round in 0..<300 {
            let check: Check? =
                round % 3 == 0
                ? nil
                : round % 3 == 1
                    ? .line(LineCheck(forbid: "zzz", unless: "y'\"#: \t")) : .message(MessageCheck(forbid: "zzz", require: "^\n?"))
            let rule = Rule(
                id: "round-\(round)", statement: "S" + text(), stage: check == nil ? .advise : .warn,
                scope: ["a" + text().filter { !"{}[]\\".contains($0) }],
                check: check, fix: Fix(find: "x y", replace: text()),
                examples: Examples(bad: [], good: check == nil ? [text(), ""] : [text()]),
                evidence: (0..<Int.random(in: 0..<3, using: &random)).map { line in
                    Evidence(
                        source: text(), review: maybe(), commit: maybe(), path: maybe(), line: line, author: maybe(), at: maybe(),
                        comment: maybe())
                },
                trial: Bool.random(using: &random)
                    ? nil
                    : Trial(
                        reviews: 1, authors: 2, forward: 3, reverse: 4, conformance: Double.random(in: 0...1, using: &random),
                        conformanceChanges: 5, rejection: nil, rejectionChanges: 0, alarms: 6, lines: 7, at: "2026-01-02", caught: 0),
                replaces: [text()])
            let written = RuleFile.text(of: rule)
            let read = try RuleFile.read(Array(written.utf8), named: rule.id)
            #expect(read == rule, "\(written)")
            #expect(RuleFile.text(of: read) == written)
        }
    }

    @Test(arguments: [
        Check.file(FileCheck(forbidPath: "'\\.bak$\"", unlessPath: "^#: x")), .file(FileCheck(maxSize: 512_000, executable: true)),
        .file(FileCheck(maxSize: 1537, executable: false, forbidsSymlinks: true, forbidsCaseCollisions: true)),
        .file(FileCheck(requiresFinalNewline: true, forbidsConflictMarkers: true, header: "^// \\S+\n", headerLines: 3)),
        .companion(CompanionCheck(with: ["a{b,c}/*", "$1'\"#: \u{202e}"], when: .modified, path: "^(.*)$")),
        .companion(CompanionCheck(with: ["{folder}/x"], exists: true)), .attested(AttestedCheck(command: "make 'a b' # \"x\"")), .links,
    ])
    func everyKindOfCheckRoundTrips(check: Check) throws {
        let rule = Rule(id: "a", statement: "S.", stage: .warn, check: check)
        #expect(try RuleFile.read(Array(RuleFile.text(of: rule).utf8), named: "a") == rule)
        let rejected = RejectedProposal(id: "a", statement: "S.", reason: "r", reviews: 3, check: check)
        #expect(try RejectedList(Array(RejectedList([rejected]).text.utf8)).proposals == [rejected])
    }

    @Test func aFileReadsAsPeopleWouldWriteIt() {
        let rule = Rule(
            id: "no-todo", statement: "Name who will do it; no bare TODO.", stage: .block, scope: ["**/*.c"],
            check: .line(LineCheck(forbid: "TODO", unless: "TODO\\(\\w+'s\\)")),
            examples: Examples(bad: ["// TODO\t"], good: ["x"]),
            evidence: [Evidence(source: "gerrit", review: "3", path: "a.c", line: 1, author: "A. B", at: "2010-03-10", comment: "who?")])
        #expect(
            RuleFile.text(of: rule) == """
                id: no-todo
                statement: Name who will do it; no bare TODO.
                stage: block
                scope: ["**/*.c"]
                check:
                  kind: line
                  forbid: 'TODO'
                  unless: 'TODO\\(\\w+''s\\)'
                examples:
                  bad:
                    - "// TODO\\t"
                  good:
                    - 'x'
                evidence:
                  - {source: gerrit, review: '3', path: 'a.c', line: 1, author: 'A. B', at: 2010-03-10, comment: 'who?'}
                replaces: []

                """)
    }

    @Test func oneBadFileLeavesTheOthersInForce() {
        let store = RuleStore([
            RuleSource(file: ".precept/rules/no-star-import.yml", content: .bytes(Array(Self.sample.utf8))),
            RuleSource(file: ".precept/rules/bad.yml", content: .bytes([0])),
            RuleSource(file: ".precept/rules/big.yml", content: .refused(reason: "is too large")),
            RuleSource(file: "precept/rules/no-star-import.yaml", content: .bytes(Array((Self.sample + "# Mine.\n").utf8))),
            // Just being shared: the same bytes are the same rule.
            RuleSource(file: "precept/rules/no-star-import.yml", content: .bytes(Array(Self.sample.utf8))),
        ])
        #expect(store.rules.map(\.id) == ["no-star-import"])
        #expect(store.failures.map(\.id) == ["bad", "big", "no-star-import"])
        #expect(store.compiled.rules.count == 1)
    }
}
