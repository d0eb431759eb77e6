import Rules
import Testing

@testable import Outcomes

@Suite struct PromotionTests {
    private func rule(_ stage: Stage, check: Bool = true) -> Rule {
        Rule(id: "r", statement: "No tabs.", stage: stage, check: check ? .line(LineCheck(forbid: "\\t")) : nil)
    }

    /// Findings of these fates, spread over so many commits and files.
    private func figures(_ fates: [Fate: Int], commits: Int = 5, files: Int = 5) -> OutcomeFigures {
        var figures = OutcomeFigures()
        for (fate, count) in fates {
            for number in 0..<count {
                figures.add(
                    FollowedFinding(
                        key: .init(rule: "r", path: "\(number % files)", digest: "\(fate)\(number)"), stage: .warn, line: 1,
                        firstAt: number, lastAt: number, fate: fate, commit: fate == .open ? nil : "\(number % commits)"))
            }
        }
        return figures
    }

    private func change(
        _ rule: Rule, _ figures: OutcomeFigures = OutcomeFigures(), _ standing: StandingFigures = StandingFigures(since: "2026-01-01"),
        lastFired: String? = nil, listening: String? = "2020-01-01", successor: String? = nil, today: String = "2026-06-01"
    ) -> String? {
        Promotion.change(of: rule, figures, standing, lastFired: lastFired, listening: listening, successor: successor, today: today)
            .map { "\($0.stage.rawValue): \($0.reason)" }
    }

    @Test func whatIsFixedEarnsABlock() {
        #expect(change(rule(.warn), figures([.fixed: 10])) == "block: mended")
        #expect(change(rule(.warn), figures([.fixed: 9, .open: 40])) == nil)
        #expect(change(rule(.warn), figures([.fixed: 18, .overridden: 2])) == "block: mended")
        #expect(change(rule(.warn), figures([.fixed: 17, .overridden: 3])) == nil)
        #expect(change(rule(.warn), figures([.fixed: 10], commits: 2)) == nil)
        #expect(change(rule(.block), figures([.fixed: 10])) == nil)
    }

    @Test func aHabitOfWaivingIsNoProof() {
        #expect(change(rule(.warn), figures([.fixed: 40, .waived: 2])) == "block: mended")
        #expect(change(rule(.warn), figures([.fixed: 40, .waived: 2], files: 1)) == nil)
        #expect(change(rule(.warn), figures([.fixed: 40, .waived: 3])) == nil)
    }

    @Test func whatIsPassedOverBitesSofter() {
        #expect(change(rule(.block), figures([.fixed: 6, .bypassed: 4])) == "warn: passedOver")
        #expect(change(rule(.block), figures([.fixed: 12, .bypassed: 4], commits: 12)) == nil)
        #expect(change(rule(.block), figures([.bypassed: 3])) == nil)
        #expect(change(rule(.warn), figures([.fixed: 3, .overridden: 5])) == "advise: passedOver")
    }

    @Test func aBulkCommitIsOneOccasion() {
        #expect(change(rule(.block), figures([.fixed: 6, .bypassed: 40], commits: 2)) == nil)
        #expect(change(rule(.warn), figures([.overridden: 40], commits: 3)) == "advise: passedOver")
    }

    @Test func whatIsToldInVainIsChecked() {
        let standing = StandingFigures(since: "2026-01-01", saidAfter: 3)
        #expect(change(rule(.advise), OutcomeFigures(), standing) == "warn: saidAgain")
        #expect(change(rule(.advise, check: false), OutcomeFigures(), standing) == nil)
    }

    @Test func whatMeansNothingAnyMoreIsRetired() {
        #expect(change(rule(.block), successor: "other") == "retired: superseded(by: \"other\")")
        #expect(change(rule(.retired), successor: "other") == nil)
        let drifted = StandingFigures(since: "2026-01-01", violating: 6, rejected: 2)
        #expect(change(rule(.warn), figures([.fixed: 3]), drifted) == "retired: drifted")
        #expect(change(rule(.warn), figures([.fixed: 4]), drifted) == nil)
        // Where the good form shows, most changes have to be without it.
        #expect(change(rule(.warn), OutcomeFigures(), StandingFigures(since: "2026-01-01", violating: 6, keeping: 24)) == nil)
        #expect(
            change(rule(.warn), OutcomeFigures(), StandingFigures(since: "2026-01-01", violating: 7, keeping: 24)) == "retired: drifted")
        let words = rule(.advise, check: false)
        #expect(change(words, OutcomeFigures(), StandingFigures(since: "2026-01-01", violating: 6, keeping: 4)) == nil)
        #expect(change(words, OutcomeFigures(), StandingFigures(since: "2026-01-01", violating: 7, keeping: 4)) == "retired: drifted")
    }

    @Test func whatIsNeverHeardOfIsRetired() {
        let old = StandingFigures(since: "2023-05-01", lastSaid: "2024-02-01")
        #expect(change(rule(.advise, check: false), OutcomeFigures(), old) == "retired: quiet(since: \"2024-02-01\")")
        #expect(change(rule(.block), OutcomeFigures(), old) == "retired: quiet(since: \"2024-02-01\")")
        #expect(change(rule(.block), OutcomeFigures(), old, lastFired: "2025-01-01") == nil)
        #expect(change(rule(.block), OutcomeFigures(), old, listening: "2025-01-01") == nil)
        #expect(change(rule(.block), OutcomeFigures(), old, listening: nil) == nil)
        #expect(change(rule(.block), OutcomeFigures(), StandingFigures(lastSaid: "2010-01-01")) == nil)
        #expect(change(rule(.block), OutcomeFigures(), old, today: "2026-01-31") == nil)
    }
}
