import Rules
import Testing

@testable import Learning

@Suite struct KnownRulesTests {
    private let proposal = Proposal(
        rule: Rule(
            id: "is-none", statement: "Write `is None`.", stage: .block,
            check: .line(LineCheck(forbid: "== None")), examples: Examples(bad: ["x == None"], good: ["x is None"])),
        citations: [])

    private func covers(_ rule: Rule) -> Bool { KnownRules([rule]).cover(proposal) }

    @Test func whatARuleSaysIsNotProposedAgain() {
        #expect(covers(Rule(id: "is-none", statement: "Other.", stage: .retired)))
        #expect(covers(Rule(id: "other", statement: "write `is none`.", stage: .advise)))
        #expect(covers(Rule(id: "other", statement: "Other.", stage: .warn, replaces: ["is-none"])))
        let wider = Rule(id: "w", statement: "Other.", stage: .block, check: .line(LineCheck(forbid: "(==|!=) None")))
        #expect(covers(wider))
        let apart = Rule(id: "w", statement: "Other.", stage: .block, check: .line(LineCheck(forbid: "!= None")))
        #expect(!covers(apart))
    }
}
