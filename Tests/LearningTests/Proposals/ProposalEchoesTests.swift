import Rules
import Testing

@testable import Learning

@Suite struct ProposalEchoesTests {
    private func proposal(_ id: String, _ statement: String, _ stage: Stage, forbids pattern: String? = nil) -> Proposal {
        Proposal(
            rule: Rule(id: id, statement: statement, stage: stage, check: pattern.map { .line(LineCheck(forbid: $0)) }), citations: [])
    }

    @Test func adviceGivesWayToWhatEnforcesIt() {
        let proposals = [
            proposal("told", "Use no macros.", .advise), proposal("checked", "Use no macros.", .block, forbids: "#define"),
            proposal("other", "Close the streams.", .advise),
        ]
        #expect(ProposalEchoes.without(proposals).map(\.rule.id) == ["checked", "other"])
    }

    @Test func aCheckThatFindsSomethingElseStays() {
        let proposals = [
            proposal("one", "Use no macros.", .block, forbids: "#define"), proposal("two", "Use no macros.", .warn, forbids: "#undef"),
            proposal("three", "Use no macros.", .warn, forbids: "#define"),
        ]
        #expect(ProposalEchoes.without(proposals).map(\.rule.id) == ["one", "two"])
    }
}
