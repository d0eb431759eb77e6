import Rules
import Testing

@testable import Learning

@Suite struct StandingCodeTests {
    private func proposal(_ statement: String, in scope: [String], conformance: Double? = nil) -> Proposal {
        let trial = Trial(
            reviews: 5, authors: 2, forward: 5, reverse: 0, conformance: conformance, conformanceChanges: 0, rejection: nil,
            rejectionChanges: 0, alarms: 0, lines: 0, at: "2026-01-05")
        return Proposal(rule: Rule(id: "r", statement: statement, stage: .advise, scope: scope, trial: trial), citations: [])
    }

    private func code(_ files: [String] = ["a.py", "b.c"], has names: Set<String> = []) -> StandingCode {
        StandingCode(files: files) { name, _ in names.contains(name) }
    }

    @Test func whereNoFileIsLeftARuleIsOld() {
        var code = code()
        #expect(code.absentee(of: proposal("Say it.", in: ["**/*.js", "**/*.ts", "!**/a.py"])) == "**/*.js, **/*.ts")
        #expect(code.absentee(of: proposal("Say it.", in: ["**/*.js", "**/*.py"])) == nil)
        #expect(code.absentee(of: proposal("Say it.", in: [])) == nil)
    }

    @Test func globsOfFilesThatAreNoMoreGo() {
        var code = code()
        #expect(code.current(proposal("Say it.", in: ["**/*.js", "**/*.py", "!**/x.js"])).rule.scope == ["**/*.py", "!**/x.js"])
    }

    @Test(arguments: [
        (["a.js"], ["web/x.js", "web/y.js", "web/z.js"], false), (["a.js"], ["web/x.js", "web/y.js"], true),
        (["a.js", "web/z.js"], ["web/x.js", "web/y.js", "web/z.js"], true),
        (["a.js", "b.js", "c.js"], ["web/x.js", "web/y.js", "web/z.js"], true),
    ])
    func ofALanguageThatWasGivenUpAFileMayBeLeft(_ files: [String], _ cited: [String], _ isStanding: Bool) {
        var proposal = proposal("Say it.", in: ["**/*.js"])
        proposal.citations = cited.map { Citation(evidence: Evidence(source: "note", review: "1", path: $0), before: [], after: []) }
        var code = code(files)
        #expect(code.absentee(of: proposal) == (isStanding ? nil : "**/*.js"))
    }

    @Test func whatHardlyAnybodyAskedOfFilesThatStandIsOld() {
        var proposal = proposal("Say it.", in: ["**/Makefile.am", "**/*.py"])
        let cited = { (paths: [String]) in
            paths.enumerated().map { number, path in
                Citation(evidence: Evidence(source: "note", review: "\(number)", path: path), before: [], after: [])
            }
        }
        var code = code()
        proposal.citations = cited(["Makefile.am", "Makefile.am", "a.py"])
        #expect(code.absentee(of: proposal) == "**/Makefile.am")
        proposal.citations = cited(["Makefile.am", "a.py", "b.py"])
        #expect(code.absentee(of: proposal) == nil)
    }

    @Test func adviceForAllFilesIsOldWithTheKindsThatWereSpokenOf() {
        var proposal = proposal("Add tests.", in: [])
        proposal.citations = ["a.go", "/COMMIT_MSG", "b.go"].enumerated().map { number, path in
            Citation(evidence: Evidence(source: "note", review: "\(number)", path: path), before: [], after: [])
        }
        var gone = code(["README.md"])
        #expect(gone.absentee(of: proposal) == "**/*.go")
        var standing = code(["README.md", "c.go", "d.go", "e.go"])
        #expect(standing.absentee(of: proposal) == nil)
        proposal.citations = Array(proposal.citations[1...1])
        #expect(gone.absentee(of: proposal) == nil)
    }

    @Test func codeThatNothingHasAnyMoreIsNotRecommended() {
        var code = code(has: ["new_name"])
        let asked = { (statement: String, conformance: Double?) in
            self.proposal(statement, in: ["**/*.c"], conformance: conformance)
        }
        #expect(code.absentee(of: asked("Use `old_name()`, not `older_name()`.", nil)) == "old_name")
        #expect(code.absentee(of: asked("Use `new_name`, not `old_name`.", nil)) == nil)
        #expect(code.absentee(of: asked("Annotate with `@NewName` what is new.", nil)) == "NewName")
        // It went again, be it that accepted changes had it once; what is not to be there may be nowhere, and a word of prose is no name.
        #expect(code.absentee(of: asked("Do not use `old_name`.", nil)) == nil)
        #expect(code.absentee(of: asked("Use `old_name`.", 1)) == "old_name")
        #expect(code.absentee(of: asked("Use `extern`.", nil)) == nil)
    }

    @Test func aNameStandsInTheFilesThatTheRuleIsAbout() {
        var code = StandingCode(files: ["a.py", "b.c"]) { name, globs in name == "old_name" && globs == ["**/*.py"] }
        #expect(code.absentee(of: proposal("Use `old_name`.", in: ["**/*.c"])) == "old_name")
        #expect(code.absentee(of: proposal("Use `old_name`.", in: ["**/*.py"])) == nil)
    }

    @Test func withoutACommitNothingIsOld() {
        var code = code([])
        #expect(code.absentee(of: proposal("Use `old_name`.", in: ["**/*.c"])) == nil)
        #expect(code.current(proposal("Say it.", in: ["**/*.js"])).rule.scope == ["**/*.js"])
    }
}
