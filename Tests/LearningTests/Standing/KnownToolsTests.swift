import Rules
import Signals
import Testing

@testable import Learning

@Suite struct KnownToolsTests {
    private static let spaces = Learning.Nit(
        id: "no-trailing-whitespace", statement: "Leave no trailing whitespace.", asks: "space", check: LineCheck(forbid: " $"))
    private static let tool = Tool(
        name: "black", signs: [Tool.Sign(glob: "pyproject.toml", text: "[tool.black]")], extensions: ["py"],
        families: ["no-trailing-whitespace"], formats: true)

    private func known(
        _ files: [String] = ["a.py", "b.py", "pyproject.toml"], by sign: Tool.Sign = tool.signs[0], in path: String = "pyproject.toml",
        since day: String? = "2020-05-01"
    ) -> KnownTools {
        KnownTools(
            [StandingTool(Self.tool, by: sign, in: path)], files: files, knowing: WellKnown(nits: [Self.spaces]), since: { _ in day })
    }

    private func proposal(
        _ statement: String = spaces.statement, in scope: [String] = ["**/*.py"], on days: [String] = ["2019-01-01"],
        from source: String = "note",
        before: String = "a ", after: String = "a"
    ) -> Proposal {
        let citations = days.map { day in
            Citation(evidence: Evidence(source: source, review: "review of \(day)", at: day), before: [before], after: [after])
        }
        return Proposal(rule: Rule(id: "no", statement: statement, stage: .block, scope: scope), citations: citations)
    }

    @Test func whatAToolSeesToIsLeftToIt() { #expect(known().tool(seeingTo: proposal())?.tool == Self.tool) }

    @Test func whatOnlyCommitsThatRanAToolShowIsLeftToIt() {
        var told = proposal("Leave out `;`.", on: ["2022-01-01", "2023-01-01"], from: Signal.historySource, before: "a;", after: "a")
        for index in told.citations.indices { told.citations[index].evidence.comment = ["run the formatter", "Fix lint"][index] }
        #expect(known().tool(seeingTo: told)?.tool == Self.tool)
        told.citations[1].evidence.comment = "Make Black happy"
        #expect(known().tool(seeingTo: told)?.tool == Self.tool)
        told.citations[1].evidence.comment = "style: no semicolons"
        #expect(known().tool(seeingTo: told) == nil)
        told.citations[1].evidence.comment = "style: more information"
        #expect(known().tool(seeingTo: told) == nil)
    }

    @Test func ofSeveralKindsOfFilesThoseThatAToolSeesToGo() {
        let files = ["a.py", "b.py", "pyproject.toml", "a.js", "b.js"]
        let citing = { (paths: [String]) in
            var proposal = proposal(in: ["**/*.js", "**/*.py", "!**/x.js"], on: paths.indices.map { "2019-01-0\($0 + 1)" })
            for (index, path) in paths.enumerated() { proposal.citations[index].evidence.path = path }
            return proposal
        }
        let often = citing(["a.py", "a.js", "b.js"])
        #expect(known(files).tool(seeingTo: often) == nil)
        #expect(known(files).shares(of: often).map(\.globs) == [["**/*.py"]])
        #expect(known(files).tool(seeingTo: citing(["a.py", "b.py", "a.js"]))?.tool == Self.tool)
        #expect(known(["a.js"]).shares(of: often).isEmpty)
    }

    @Test func whatReviewersWentOnAskingForIsNot() {
        #expect(known().tool(seeingTo: proposal(on: ["2019-01-01", "2020-05-01", "2020-05-02"])) != nil)
        #expect(known().tool(seeingTo: proposal(on: ["2020-05-02", "2021-05-02"])) == nil)
        #expect(known(since: nil).tool(seeingTo: proposal(on: ["2020-05-02", "2021-05-02"])) != nil)
    }

    @Test func aToolAtWorkIsNoReviewer() {
        #expect(known().tool(seeingTo: proposal(on: ["2020-05-02", "2021-05-02"], from: Signal.historySource)) != nil)
    }

    @Test func whoQuotesAToolAsksForNothing() {
        let quoting = { (proposal: Proposal, comment: String) in
            var quoting = proposal
            for index in quoting.citations.indices { quoting.citations[index].evidence.comment = comment }
            return quoting
        }
        let nit = proposal(on: ["2020-05-02", "2021-05-02"])
        #expect(known().tool(seeingTo: quoting(nit, "Black would reformat it")) != nil)
        #expect(known().tool(seeingTo: quoting(nit, "Blackened")) == nil)
        #expect(known().tool(seeingTo: quoting(nit, "Jenkins will keep failing your patch until you remove these")) != nil)
        // What all of its comments leave to a tool is the tool's, be it a nit or not.
        let own = proposal("Write it otherwise.", before: "f(a)", after: "g(a)")
        #expect(known().tool(seeingTo: quoting(own, "fix what black found")) != nil)
        #expect(known().tool(seeingTo: quoting(own, "fix it")) == nil)
    }

    @Test func aToolDoesNotAnswerForFilesThatItDoesNotRead() {
        #expect(known().tool(seeingTo: proposal(in: [])) == nil)
        #expect(known(["a.py", "pyproject.toml", "web/a.py"], in: "web/pyproject.toml").tool(seeingTo: proposal()) == nil)
        #expect(known(["web/a.py", "web/b.py"], in: "web/pyproject.toml").tool(seeingTo: proposal()) != nil)
        let ci = Tool.Sign(glob: "/ci/*.yml", text: "black --check")
        #expect(known(by: ci, in: "ci/check.yml").tool(seeingTo: proposal()) != nil)
    }

    @Test func whoFormatsNeedsNoRuleForASpace() {
        let spaced = { (after: String) in self.proposal("Write it so.", before: "f( a )", after: after) }
        #expect(known().tool(seeingTo: spaced("f(a)")) != nil)
        #expect(known().tool(seeingTo: spaced("f(b)")) == nil)
        #expect(known().tool(seeingTo: proposal("Write it so.", in: [], before: "f( a )", after: "f(a)")) == nil)
    }

    @Test func aToolOfMessagesSeesToMessagesAlone() {
        let gitlint = Tool(
            name: "gitlint", signs: [Tool.Sign(glob: ".gitlint")], judgesMessages: true,
            families: ["no-trailing-whitespace-in-messages", "sign-off"])
        let field = MessageField(id: "sign-off", statement: "Sign off by `{name}:`.", names: ["Signed-off-by"], asks: "sign")
        let files = Tool(name: "any file", signs: [Tool.Sign(glob: "any")], families: ["no-trailing-whitespace"])
        var nit = Self.spaces
        nit.places = [.files, .subject, .body]
        let known = KnownTools(
            [StandingTool(files, by: files.signs[0], in: "any"), StandingTool(gitlint, by: gitlint.signs[0], in: ".gitlint")],
            files: ["a.py", "any"], knowing: WellKnown(nits: [nit], messageFields: [field]), since: { _ in "2020-05-01" })
        var told = proposal("Leave no trailing whitespace in commit messages.", in: [])
        told.rule.check = .message(MessageCheck(forbid: " $"))
        #expect(known.tool(seeingTo: told)?.tool == gitlint)
        #expect(known.tool(seeingTo: proposal())?.tool == files)
        told.rule.id = "sign-off"
        told.rule.statement = "Sign off by `Signed-off-by:`."
        #expect(known.tool(seeingTo: told)?.tool == gitlint)
        for index in told.citations.indices { told.citations[index].evidence.at = "2021-05-01" }
        told.citations += proposal(on: ["2022-01-01"]).citations
        #expect(known.tool(seeingTo: told) == nil)
    }

    @Test func whatAFileInMarkupHasTurnedOffSetsNothingUp() {
        let sign = Tool.Sign(glob: "checkstyle.xml", text: #"name="AvoidStarImport""#)
        #expect(sign.stands(in: #"<module name="AvoidStarImport"/>"#))
        #expect(sign.stands(in: #"<!-- a --><module name="AvoidStarImport"/><!-- b -->"#))
        #expect(!sign.stands(in: #"<!-- <module name="AvoidStarImport"/> -->"#))
        #expect(!sign.stands(in: "<!--\n  <module name=\"AvoidStarImport\"/>\n-->\n<module name=\"UnusedImports\"/>"))
        #expect(!sign.stands(in: #"<!-- <module name="AvoidStarImport"/>"#))
    }

    @Test(arguments: [
        ("[tool.black]\nline-length = 100", true), ("# [tool.black]", false), ("[tool.blackish]", false), ("  x [tool.black]: y", true),
        ("", false),
    ])
    func aSignIsWhatStandsOnALine(content: String, stands: Bool) { #expect(Self.tool.signs[0].stands(in: content) == stands) }

    @Test func aSignIsNoBeginningOfAnotherWord() {
        let sign = Tool.Sign(glob: "*.yaml", text: "id: black")
        #expect(sign.stands(in: "      - id: black\n"))
        #expect(!sign.stands(in: "      - id: blacken-docs\n      - id: black-jupyter\n"))
    }
}

extension KnownTools {
    /// The tool that sees to all of it.
    fileprivate func tool(seeingTo proposal: Proposal) -> StandingTool? { shares(of: proposal).first(where: \.isAll)?.tool }
}
