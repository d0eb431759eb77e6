import Rules
import Signals
import Testing

@testable import Learning

@Suite struct StatementWriterTests {
    private static func signals(_ words: String, _ edits: [(String, String)]) -> [Signal] {
        edits.enumerated().map { Fixture.signal($0.offset + 1, words, [$0.element.0], [$0.element.1]) }
    }

    private static let parameters = ["save", "load", "list", "drop", "move"].map { name in
        ("  void \(name)(int \(name)Id, final String key) {", "  void \(name)(int \(name)Id, String key) {")
    }

    /// What is shown of the lines where nothing else says what a form stands for.
    private func shown(_ text: String, in signals: [Signal]) throws -> String? {
        let preparation = Preparation(signals)
        let form = Form.tokens(preparation.tokens.tokens(of: text), excuse: nil)
        let number = try #require(preparation.forms.number(of: form))
        let association = Association(form: form, forms: [number], words: [], strength: 1, evidence: Array(signals.indices))
        let check = LineCheck(forbid: text)
        let candidate = Candidate(
            origin: .mined(association), check: check, matcher: try LineMatcher(check), evidence: association.evidence, change: nil,
            scope: [FileType(ofPath: "src/a.py")], trial: TrialFigures(reviews: 5, separated: 5, occasions: 5), coherence: 1)
        return StatementWriter(preparation: preparation).statement(showingCorrectionOf: candidate)
    }

    @Test func whatWentWholeIsLeftOut() throws {
        let edits = Self.parameters.map { ($0.0, $0.1.replacing(", String key", with: "")) }
        #expect(try shown(", final String key", in: Self.signals("final", edits)) == "Leave out `, final String key`")
    }

    @Test(arguments: ["a debug call", "the debug call", "debug call"]) func whatIsOnlyNamedIsShown(_ words: String) {
        let edits = ["save", "load", "list", "drop"].map { ("    debug(\($0)); run()", "    run()") }
        let proposals = Learner().proposals(from: Self.signals(words, edits), accepted: Fixture.code)
        #expect(proposals.map(\.rule.statement) == ["Leave out `debug`."])
    }

    /// A reviewer speaks of the line at hand, a rule of those that come.
    @Test(arguments: ["delete the dest", "remove the dest, it is redundant", "Remove the Dest"])
    func whatIsDeletedInOnePlaceIsLeftOutInAll(_ words: String) {
        let edits = ["save", "load", "list", "drop"].map { ("    add('--\($0)', dest='\($0)')", "    add('--\($0)')") }
        let statements = Learner().proposals(from: Self.signals(words, edits), accepted: Fixture.code).map(\.rule.statement)
        #expect(statements == ["Leave out `dest`."])
    }

    /// No sentence of words tells a capital from a small letter.
    @Test func whatOnlyGotACapitalIsShown() {
        let edits = ["save", "load", "list", "drop", "move"].map { ("push the \($0) to gerrit first", "push the \($0) to Gerrit first") }
        let statements = Learner().proposals(from: Self.signals("Use origin instead of gerrit", edits), accepted: Fixture.code)
            .map(\.rule.statement)
        #expect(statements == ["Write `Gerrit`, not `gerrit`."])
    }

    /// What is wanted of subjects is not said of messages.
    @Test(arguments: [("leave the issue out of the message", false), ("leave the issue out of the subject", true)])
    func whatIsOfSubjectsIsNotSaidOfMessages(_ words: String, _ isSaid: Bool) {
        let signals = ["save", "load", "list", "drop", "move", "find"].enumerated().map { number, name in
            Fixture.signal(number + 1, words, ["[SHOP-\(number)] \(name) it"], ["\(name) it"], path: FileType.messagePath)
        }
        let accepted = (1...40).map { Fixture.change($0, ["x = \($0)"], message: "say \($0)") }
        let statements = Learner().proposals(from: signals, accepted: accepted).map(\.rule.statement)
        #expect(statements.contains { $0.contains("issue") } == isSaid)
    }

    /// Many types were missing; that most were strings does not make a string of the next.
    @Test func whatIsOneOfSeveralIsNotToBeWritten() {
        let signals = { (types: [String]) in
            types.enumerated().map { number, type in
                Fixture.signal(number + 1, type, ["     * @param $field\(number)"], ["     * @param \(type) $field\(number)"])
            }
        }
        let statements = { Learner().proposals(from: signals($0), accepted: Fixture.code).map(\.rule.statement).joined() }
        #expect(statements(Array(repeating: "string", count: 8)).contains("string"))
        #expect(!statements(Array(repeating: "string", count: 8) + ["int", "array", "bool", "int", "float"]).contains("string"))
    }

    /// Who is stopped is told by what, in whichever words reviewers asked for it.
    @Test func whatIsCheckedIsNamed() throws {
        let edits = (1...8).map { ("    log(error\($0).what())", "    log(error\($0))") }
        let rules = Learner().proposals(from: Self.signals("follow the latest log format", edits), accepted: Fixture.code).map(\.rule)
        let rule = try #require(rules.first { $0.check != nil })
        #expect(rule.statement.contains("what"))
    }

    @Test func whatOnlyMissedSpacesWasNotLeftOut() {
        let edits = ["save", "load", "list", "drop", "move", "find"].map { name in
            ("    if (\(name)\(name == "save" ? " " : "")!=null) {", "    if (\(name) != null) {")
        }
        let accepted = [Fixture.change(1, (0..<40).map { "    if (other\($0) != null && call(\($0))) {" }, path: "src/b.py")]
        let statements = Learner().proposals(from: Self.signals("spacing", edits), accepted: accepted).map(\.rule.statement)
        #expect(statements.count == 1)
        #expect(statements.allSatisfy { !$0.contains("leave out") })
    }
}
