import Rules
import Testing

@testable import Learning

@Suite struct KnownRulesTests {
    private func proposal(_ id: String, _ statement: String, forbid: String, bad: [String]) -> Proposal {
        Proposal(
            rule: Rule(
                id: id, statement: statement, stage: .block, check: .line(LineCheck(forbid: forbid)), examples: Examples(bad: bad)),
            citations: [])
    }

    private let known = KnownRules([
        Rule(
            id: "no-tabs", statement: "Indent with spaces.", stage: .warn, check: .line(LineCheck(forbid: "\t")),
            replaces: ["no-tab-characters"])
    ])

    @Test func aRuleIsKnownByIdStatementOrWhatItFlags() {
        #expect(known.cover(proposal("no-tabs", "Else.", forbid: "x", bad: ["x"])))
        #expect(known.cover(proposal("no-tab-characters", "Else.", forbid: "x", bad: ["x"])))
        #expect(known.cover(proposal("other", "indent WITH spaces.", forbid: "x", bad: ["x"])))
        #expect(known.cover(proposal("other", "Else.", forbid: "^\t", bad: ["\tx", "\t\ty"])))
    }

    @Test func whatIsRetiredDoesNotComeBackInOtherWords() {
        let retired = KnownRules([Rule(id: "old", statement: "Indent the code with spaces, never with tabs.", stage: .retired)])
        #expect(retired.cover(proposal("new", "Indent code with spaces; no tabs.", forbid: "\t", bad: ["\t"])))
        #expect(!retired.cover(proposal("new", "Align comments with spaces.", forbid: "\t", bad: ["\t"])))
    }

    @Test func whatFlagsMoreIsNew() {
        #expect(!known.cover(proposal("other", "Else.", forbid: "^\\s", bad: ["\tx", " y"])))
        #expect(!known.cover(proposal("other", "Else.", forbid: "x", bad: [])))
    }
}
