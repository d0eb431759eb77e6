import Testing

@testable import Rules

@Suite struct CheckerTests {
    private func rule(
        _ id: String = "no-tabs", _ stage: Stage = .block, forbid: String = "\\t", unless: String? = nil,
        scope: [String] = []
    ) -> EnforcedRule {
        EnforcedRule(
            id: id, statement: "No tabs.", stage: stage, scope: scope,
            check: .line(LineCheck(forbid: forbid, unless: unless)))
    }

    private func file(_ path: String, _ lines: [(Int, String)]) -> ChangedFile {
        var file = ChangedFile(path: Array(path.utf8))
        for (number, line) in lines { file.add(Array(line.utf8), number: number) }
        return file
    }

    @Test func findingsComeByPathLineAndRule() {
        let checker = Checker([rule("z-rule"), rule("a-rule", .warn), rule("told", .advise), rule("old", .retired)])
        let report = checker.check([file("b", [(9, "é\t"), (3, "\t")]), file("a", [(1, "x\t")])])
        #expect(
            report.findings.map { "\($0.rule) \(String(decoding: $0.path, as: UTF8.self)):\($0.line ?? 0):\($0.column)" } == [
                "a-rule a:1:2", "z-rule a:1:2", "a-rule b:3:1", "z-rule b:3:1", "a-rule b:9:2", "z-rule b:9:2",
            ])
        #expect(report.blocks)
        #expect(!Checker([rule("w", .warn)]).check([file("a", [(1, "\t")])]).blocks)
    }

    @Test func anExampleIsShownWhereTheLineIsAnythingLikeIt() {
        var braces = rule(forbid: #"\)$"#)
        braces.example = "if (ready) {"
        let found = Checker([braces]).check([file("a", [(1, "if (a)"), (2, "while (b)")])]).findings
        #expect(found.map(\.example) == ["if (ready) {", nil])
    }

    @Test func whatAChangeMovesIsNotJudged() {
        let moved = "\tlet total = sum(of: allItems)"
        let removed = JoinedLines([moved, "\tif x {", "\treturn countOfAllItems", "\t}"])
        let files = [
            file("a", [(1, moved), (2, "\tnew"), (5, "\t}")]),
            file("b", [(7, "\tif x {"), (8, "\treturn countOfAllItems"), (9, "\t}"), (11, "\tif x {")]),
        ]
        let found = Checker([rule()]).check(files, besides: removed).findings
        // A line too short to be known again may only look like one that went.
        #expect(found.map { "\(String(decoding: $0.path, as: UTF8.self)):\($0.line ?? 0)" } == ["a:2", "a:5", "b:11"])
    }

    @Test func aNoticeThatKeepsItsYearIsNoNewOne() {
        let check = LineCheck(forbid: #"Copyright .*\b20\d\d\b"#, unlessCurrentYear: true)
        let checker = Checker([EnforcedRule(id: "year", statement: "Year.", stage: .block, scope: [], check: .line(check))], year: { 2026 })
        let changed = file("a", [(1, "// Copyright 2012 Ada & Co."), (2, "// Copyright 2014 Ben"), (3, "// Copyright 2026 Eve")])
        let removed = JoinedLines(["// Copyright 2012 Ada", "see 2014"])
        #expect(checker.check([changed], besides: removed).findings.map(\.line) == [2])
        #expect(checker.check([changed]).findings.map(\.line) == [1, 2])
    }

    @Test func aMovedLineIsJudgedByItsNewNeighbours() {
        let check = LineCheck(forbid: "^import (.*)", unlessSorted: true)
        let checker = Checker([EnforcedRule(id: "sorted", statement: "Sort.", stage: .block, scope: [], check: .line(check))])
        var changed = file("a", [(2, "import alphabetical.order")])
        changed.pass(Array("import zoological.garden".utf8), number: 1)
        #expect(checker.check([changed], besides: JoinedLines(["import alphabetical.order"])).findings.map(\.line) == [2])
    }

    @Test func aWaiverOnTheLineOrTheOneAboveIsNamed() {
        var changed = file(
            "a",
            [
                (2, "\t // precept: allow no-tabs generated */"), (5, "# precept: allow other,no-tabs why not"), (6, "\t"),
                (8, "\t"), (11, "\t // precept: allow no-tabs-at-all x"), (20, "\t"),
            ])
        changed.pass(Array("precept: allow no-tabs".utf8), number: 7)
        changed.pass(Array("plain".utf8), number: 19)
        let report = Checker([rule()]).check([changed])
        #expect(report.findings.map(\.line) == [11, 20])
        #expect(report.skips.map(\.line) == [2, 6, 8])
        #expect(report.skips.map(\.reason) == ["waived: generated", "waived: why not", "waived without a reason"])
        #expect(report.skips.allSatisfy { $0.kind == .waived })
    }

    @Test func whatCannotBeJudgedIsNamed() {
        let long = String(repeating: "x", count: Checker.longestLine + 1) + "\t"
        let endless = rule("endless", forbid: "^(a+)+$")
        let report = Checker([rule(), endless]).check([
            file("a", [(1, long), (2, "\t"), (3, String(repeating: "a", count: 60) + "!")]), file("b", [(1, "\0\t")]),
        ])
        #expect(report.findings.map(\.line) == [2])
        #expect(Set(report.skips.map(\.kind)) == [.unreadable, .exhausted])
        #expect(report.skips.count == 3)
    }

    @Test func whatTheRestOfAFileUsesHasToBeSeen() {
        let checker = Checker([
            EnforcedRule(
                id: "used", statement: "S.", stage: .block, scope: ["*.py"],
                check: .line(LineCheck(forbid: "^import (.*)", unlessUsed: true)))
        ])
        let files = [("a.py", "import re"), ("b.py", "import os"), ("c.py", "import io"), ("d.py", "run()"), ("e", "import re")].map {
            path, line in
            var changed = file(path, [(1, line)])
            changed.entry.object = path
            return changed
        }
        #expect(checker.objectsToRead(for: files) == ["a.py", "b.py", "c.py"])
        #expect(Checker([rule()]).objectsToRead(for: files).isEmpty)
        let report = checker.check(files, knowing: ["a.py": Array("import re\nre()".utf8), "b.py": Array("import os\nos2()".utf8)])
        #expect(report.findings.map { String(decoding: $0.path, as: UTF8.self) } == ["b.py"])
        #expect(report.findings.map(\.detail) == ["nothing else in the file uses os"])
        #expect(report.skips.map { String(decoding: $0.path ?? [], as: UTF8.self) } == ["c.py"])
    }

    @Test func aSkippedRuleIsNamed() {
        let report = Checker([rule(), rule("other")], bypassed: ["no-tabs", "unknown"]).check([file("a", [(1, "\t")])])
        #expect(report.findings.map(\.rule) == ["other"])
        #expect(report.skips == [Skip(.bypassed, rule: "no-tabs", reason: "named in SKIP")])
    }

    @Test func scopeHoldsAndRuleFilesAreLeftAlone() {
        let checker = Checker([rule(scope: ["*.c"])])
        #expect(checker.check([file("x/a.c", [(1, "\t")]), file("a.h", [(1, "\t")])]).findings.count == 1)
        #expect(Checker([rule()]).check([file(".precept/rules/no-tabs.yml", [(1, "\t")])]).findings.isEmpty)
    }

    @Test func messagesAreSeenWhole() {
        let message = CommitMessage(
            path: Array("m".utf8), lines: JoinedLines(["subject.", "", "wip", "Signed-off-by: A"]), numbers: [2, 3, 4, 5])
        func findings(_ check: MessageCheck) -> [Int] {
            Checker([EnforcedRule(id: "m", statement: "M.", stage: .block, scope: [], check: .message(check))])
                .check(message).findings.compactMap(\.line)
        }
        #expect(findings(MessageCheck(forbid: "\\A.*\\.$")) == [2])
        #expect(findings(MessageCheck(forbid: "^\\w+")) == [2, 4, 5])
        #expect(findings(MessageCheck(forbid: "^\\w+", unless: "^Signed")) == [2, 4])
        #expect(findings(MessageCheck(require: "^Signed-off-by: ")) == [])
        #expect(findings(MessageCheck(require: "^Issue: ")) == [2])
    }

    @Test(arguments: ["fixup! ", "squash! ", "amend! "])
    func aMessageThatGitMadeOfAnotherIsNotJudged(_ prefix: String) {
        func isFlagged(_ subject: String, _ check: MessageCheck) -> Bool {
            let message = CommitMessage(path: Array("m".utf8), lines: JoinedLines([subject]), numbers: [1])
            return !Checker([EnforcedRule(id: "m", statement: "M.", stage: .block, scope: [], check: .message(check))]).check(message)
                .findings.isEmpty
        }
        for check in [MessageCheck(forbid: "^.{5,}"), MessageCheck(require: "^Issue: ")] {
            #expect(isFlagged("Add a thing", check))
            #expect(isFlagged(String(prefix.dropLast()), check))
            #expect(!isFlagged(prefix + "Add a thing", check))
            #expect(!isFlagged(prefix + prefix + "Add a thing", check))
        }
        // Who names it means it.
        #expect(isFlagged(prefix + "Add a thing", MessageCheck(forbid: "^(?:fixup|squash|amend)!")))
        #expect(isFlagged(prefix + "Add a thing", MessageCheck(require: "^(?:fixup! |squash! |amend! )?[a-z]+: ")))
    }

    @Test func aWaiverIsNoTextThatIsAskedFor() {
        let message = CommitMessage(
            path: Array("m".utf8), lines: JoinedLines(["Add a", "", "precept: allow issue no issue: 7 is gone"]), numbers: [1, 2, 3])
        let report = Checker([
            EnforcedRule(id: "issue", statement: "M.", stage: .block, scope: [], check: .message(MessageCheck(require: "issue: \\d+")))
        ])
        .check(message)
        #expect(report.findings.isEmpty && report.skips.map(\.kind) == [.waived])

        func lines(_ check: LineCheck, _ texts: [String], content: String? = nil) -> Report {
            var changed = file("a", texts.enumerated().map { ($0 + 1, $1) })
            changed.entry = ChangedEntry(kind: .added, object: "o")
            let rule = EnforcedRule(id: "doc", statement: "D.", stage: .block, scope: [], check: .line(check))
            return Checker([rule]).check([changed], knowing: ["o": Array(texts.joined(separator: "\n").utf8)])
        }
        let documented = LineCheck(forbid: "^public", unlessAbove: "^//")
        #expect(lines(documented, ["// What it does.", "public a"]).skips.isEmpty)
        #expect(lines(documented, ["", "// precept: allow doc plain", "public a"]).skips.map(\.kind) == [.waived])
        #expect(lines(documented, ["// What it does.", "// precept: allow doc plain", "public a"]).skips.isEmpty)
        // That of another rule is a line like any.
        #expect(lines(documented, ["", "// precept: allow other plain", "public a"]).findings.isEmpty)
        let used = LineCheck(forbid: "^import (\\w+)", unlessUsed: true)
        #expect(lines(used, ["import Foo", "Foo()"]).skips.isEmpty)
        #expect(lines(used, ["// precept: allow doc Foo registers itself", "import Foo"]).skips.map(\.kind) == [.waived])
    }

    @Test func aFixReplacesWithGroups() throws {
        #expect(
            try Fix(find: "(\\w+) == null", replace: "null == $1").applied(to: Array("if (a == null)".utf8)) == Array("if (null == a)".utf8)
        )
        #expect(try Fix(find: "\\s+$", replace: "").applied(to: Array("a  ".utf8)) == Array("a".utf8))
        #expect(try Fix(find: "x*", replace: "-").applied(to: Array("ab".utf8)) == Array("-a-b-".utf8))
        #expect(try Fix(find: "z", replace: "$9").applied(to: Array("a".utf8)) == nil)
        #expect(throws: PatternError.self) { try Fix(find: "(", replace: "").applied(to: Array("a".utf8)) }
        let year = Fix(find: "(c) \\d+|$", replace: "$1 $year")
        #expect(try year.applied(to: Array("a".utf8), in: 2025) == Array("a 2025".utf8))
        #expect(try year.applied(to: Array("a".utf8)) == nil)
    }
}
