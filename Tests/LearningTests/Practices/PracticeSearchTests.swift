import Rules
import Signals
import Testing

@testable import Learning

@Suite struct PracticeSearchTests {
    private let tests = Practice(id: "tests", statement: "Add tests.", asks: #"\badd tests?\b"#, unless: "later", extensions: ["py"])
    private let documented = Practice(
        id: "documented", statement: "Document it with {name}.", asks: "doxygen|javadoc",
        variants: [Practice.Variant(name: "Doxygen", pattern: "doxygen"), Practice.Variant(name: "Javadoc", pattern: "javadoc")])

    /// Comments in reviews of their own, by three people, that no correction answers.
    private func remarks(_ texts: [String], in path: String? = "src/a.py", by authors: Int = 3, from first: Int = 0) -> [Signal] {
        texts.enumerated().map { number, text in
            Signal(
                id: "w\(first + number)", kind: .comment, source: "note", review: "w\(first + number)", path: path,
                author: "Author \(number % authors)", at: Fixture.start.addingTimeInterval(Double(number) * Fixture.day), comment: text)
        }
    }

    private func others(_ count: Int) -> [Signal] { remarks((0..<count).map { "what about \($0)?" }, from: 1000) }

    private func rules(_ signals: [Signal], _ practices: [Practice]? = nil) -> [Rule] {
        let accepted = (1...60).map { Fixture.change($0, ["value_\($0)"]) }
        return Learner(catalogue: WellKnown(practices: practices ?? [tests, documented]))
            .proposals(from: signals, accepted: accepted).map(\.rule)
    }

    @Test func whatManyReviewsAskForIsAdvice() throws {
        let rule = try #require(rules(remarks((0..<6).map { "please add tests \($0)" }) + others(60)).first)
        #expect(rule.id == "tests" && rule.stage == .advise && rule.check == nil && rule.scope == ["**/*.py"])
        #expect(rule.trial?.reviews == 6 && rule.trial?.authors == 3)
    }

    @Test func whatFewReviewsAskForIsNot() {
        #expect(rules(remarks((0..<2).map { "please add tests \($0)" })).isEmpty)
        #expect(rules(remarks((0..<3).map { "please add tests \($0)" }) + others(100)).isEmpty)
        #expect(rules(remarks((0..<6).map { "please add tests \($0)" }) + others(300)).isEmpty)
    }

    @Test func inASmallRepositoryFewAreMany() {
        #expect(rules(remarks((0..<3).map { "please add tests \($0)" }) + others(60)).map(\.id) == ["tests"])
    }

    @Test(arguments: [(8, false), (12, true)])
    func whatEverybodyAsksForMustBeAskedForMoreOften(_ count: Int, _ isProposed: Bool) {
        var usual = tests
        usual.usual = 0.05
        let asked = remarks((0..<count).map { "please add tests \($0)" })
        #expect(rules(asked + others(60), [usual]).isEmpty != isProposed)
    }

    @Test func whatOneOfSeveralKeepsAskingForIsToo() {
        #expect(rules(remarks((0..<6).map { "please add tests \($0)" }, by: 1) + others(60)).map(\.id) == ["tests"])
    }

    @Test func onlyItsFilesAndItsRequestsCount() {
        #expect(rules(remarks((0..<6).map { "please add tests \($0)" }, in: "src/a.go")).isEmpty)
        #expect(rules(remarks((0..<6).map { "add tests \($0), but later" })).isEmpty)
        #expect(rules(remarks((0..<6).map { "> please add tests \($0)\n\nNo." })).isEmpty)
    }

    @Test func whoCommentsOnAMessageNeedNotNameIt() {
        let reasons = Practice(id: "reasons", statement: "Say why.", about: "message", asks: "why", inMessage: #"\bwhy\b"#)
        let asked = (0..<6).map { "why \($0)?" }
        let ids = { (path: String) in rules(remarks(asked, in: path) + others(60), [reasons]).map(\.id) }
        #expect(ids("/COMMIT_MSG") == ["reasons"] && ids("src/a.py").isEmpty)
    }

    @Test func theVariantThatIsAskedForMostNamesIt() throws {
        let asked = ["add doxygen", "doxygen?", "doxygen please", "doxygen missing", "no doxygen", "javadoc"]
        let rule = try #require(rules(remarks(asked, in: nil)).first)
        #expect(rule.statement == "Document it with Doxygen." && rule.trial?.reviews == 5)
    }

    @Test func whatARuleOfLinesSaysIsSaidAlready() {
        let nit = Learning.Nit(
            id: "is-none", statement: "Compare with `is None`.", asks: "none", check: LineCheck(forbid: "== None"), good: "is None")
        let corrected = (0..<4).map { Fixture.signal($0, "is None", ["if a\($0) == None:"], ["if a\($0) is None:"]) }
        let accepted = (1...60).map { Fixture.change($0, ["if value_\($0) is None:"]) }
        var echo = tests
        let ids = { (practice: Practice) in
            Learner(catalogue: WellKnown(nits: [nit], practices: [practice]))
                .proposals(from: corrected + remarks((0..<6).map { "please add tests \($0)" }), accepted: accepted).map(\.rule.id)
        }
        #expect(ids(echo) == ["is-none", "tests"])
        echo.echoed = ["is-none"]
        #expect(ids(echo) == ["is-none"])
    }

    @Test func whatAnotherLessonRestsOnIsSaidAlready() {
        let corrected = (0..<6).map { Fixture.signal($0, "add tests, and use is None", ["if a\($0) == None:"], ["if a\($0) is None:"]) }
        #expect(rules(corrected).map(\.id).contains("tests") == false)
    }
}
