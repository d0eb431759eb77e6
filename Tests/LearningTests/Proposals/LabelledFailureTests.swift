import Rules
import Signals
import Testing

@testable import Learning

@Suite struct LabelledFailureTests {
    private static func failure(
        _ number: Int, _ tags: [String], _ comment: String = "", review: String? = nil, _ corrections: [Correction] = []
    ) -> Signal {
        Signal(
            id: "n\(number)", kind: .comment, source: "note", review: review ?? "r\(number)", comment: comment,
            corrections: corrections, tags: tags)
    }

    private static func proposals(_ signals: [Signal], threshold: Int = 2) -> [Proposal] {
        var settings = LearningSettings()
        settings.threshold = threshold
        return Learner(settings: settings).proposals(from: signals, accepted: Fixture.code)
    }

    @Test func oneLabelIsOneClusterWhateverTheWords() {
        let found = Self.proposals([
            Self.failure(1, ["skipped_check"], "one thing"), Self.failure(2, ["skipped-check"], "quite another"),
            Self.failure(3, ["once"]), Self.failure(4, ["success"]), Self.failure(5, ["success"]),
        ])
        #expect(found.map(\.rule.id) == ["skipped-check"])
        #expect(found.first?.rule.tags == ["skipped_check"])
        #expect(found.first?.rule.stage == .advise && found.first?.citations.count == 2)
    }

    @Test func supportIsCountedInReviews() {
        let twice = [Self.failure(1, ["a_b"], review: "r"), Self.failure(2, ["a_b"], "again", review: "r")]
        #expect(Self.proposals(twice).isEmpty)
        #expect(Self.proposals([Self.failure(1, ["a_b", "a_b"])]).isEmpty)
        #expect(Self.proposals([1, 2].map { Self.failure($0, ["a_b"]) }, threshold: 3).isEmpty)
    }

    @Test func correctionsOfOneFormMakeACheckThatKeepsTheLabel() throws {
        let signals = Fixture.comparisons.enumerated().map { index, signal in
            Self.failure(index, ["compared_with_none"], signal.comment, signal.corrections)
        }
        let found = Self.proposals(signals, threshold: 3)
        #expect(found.count == 1)
        let rule = try #require(found.first?.rule)
        #expect(rule.check != nil && rule.tags == ["compared_with_none"])
    }

    @Test func aRuleCoversItsLabelsAndWhatItsCheckWouldHaveFlagged() {
        let check = Check.line(LineCheck(forbid: "== None", unless: nil))
        let rules = [
            Rule(id: "told", statement: "Ask.", stage: .advise, tags: ["did_not_ask"]),
            Rule(id: "checked", statement: "Is.", stage: .block, scope: ["**/*.py"], check: check),
            Rule(id: "gone", statement: "Gone.", stage: .retired, tags: ["gone"]),
        ]
        let cover = RuleCover(rules)
        #expect(cover.rules(covering: Self.failure(1, ["Did not ask"])) == ["told"])
        #expect(cover.rules(covering: Self.failure(2, ["gone"])).isEmpty)
        #expect(cover.rules(covering: Fixture.comparisons[0]) == ["checked"])
        let elsewhere = Fixture.signal(9, "", ["a == None"], ["a is None"], path: "a.rb")
        #expect(cover.rules(covering: elsewhere).isEmpty)
        let kept = Fixture.signal(9, "", ["a == None"], ["b == None"])
        #expect(cover.rules(covering: kept).isEmpty)
        let counts = cover.counts(of: Fixture.comparisons + [elsewhere])
        #expect(counts.all == 4 && counts.byRule.map(\.count) == [4])
    }

    @Test func whatARuleWithTheLabelSaysIsKnown() {
        let found = Self.proposals([1, 2].map { Self.failure($0, ["did_not_ask"]) })
        let known = KnownRules([Rule(id: "ask-first", statement: "Ask first.", stage: .advise, tags: ["did_not_ask"])])
        #expect(found.count == 1 && found.allSatisfy(known.cover))
    }
}
