import Foundation
import Outcomes
import RuleFiles
import Rules
import Signals
import Testing

@Suite struct RepeatTrendTests {
    private let rule = Rule(id: "no-tabs", statement: "Indent with spaces, never with tabs.", stage: .warn)

    private func seconds(_ day: String) -> Int { RFC3339.seconds("\(day)T12:00:00Z") ?? 0 }

    private func trend(accepted: String, said: [(review: String, day: String)], commits: [String]) -> RepeatTrend {
        let lives = RuleLives(["no-tabs": [.init(stage: .warn, commit: "a1", at: seconds(accepted), author: "Ada")]])
        let signals = said.enumerated().map { number, entry in
            Signal(
                id: "s\(number)", kind: .comment, source: "note", review: entry.review,
                at: Date(timeIntervalSince1970: Double(seconds(entry.day))), comment: "Indent with spaces, never with tabs.")
        }
        let times = commits.map(seconds)
        let rates = RepeatRates(of: [rule], signals, commits: times, lives: lives)
        return RepeatTrend(of: rates, commits: times, lives: lives, rules: [rule])
    }

    @Test func everyReviewCountsOnceAndOnItsSideOfTheRule() throws {
        let trend = trend(
            accepted: "2026-01-05", said: [("1", "2025-12-01"), ("1", "2025-12-02"), ("2", "2025-12-31"), ("3", "2026-01-06")],
            commits: ["2025-12-01", "2025-12-02", "2026-01-06", "2026-02-01", "2019-01-01"])
        #expect(trend.periods.first?.name == "2024-01")
        #expect(trend.periods.count == 26)
        let last = trend.periods.suffix(3)
        #expect(last.map(\.name) == ["2025-12", "2026-01", "2026-02"])
        #expect(last.map(\.before) == [2, 0, 0])
        #expect(last.map(\.after) == [0, 1, 0])
        #expect(last.map(\.commits) == [2, 1, 1])
        #expect(last.map(\.accepted) == [[], ["no-tabs"], []])
        #expect(last.first?.perHundred(2) == 100)
        #expect(trend.periods[0].perHundred(0) == nil)
    }

    @Test func longTimesAreQuartersThenYears() {
        #expect(trend(accepted: "2024-01-05", said: [], commits: ["2026-05-01"]).periods.last?.name == "2026 Q2")
        #expect(trend(accepted: "2010-01-05", said: [], commits: ["2026-05-01"]).periods.map(\.name).last == "2026")
    }

    @Test func aCommitOfABrokenClockIsLeftOut() {
        let lives = RuleLives(["no-tabs": [.init(stage: .warn, commit: "a1", at: seconds("2026-01-05"), author: "Ada")]])
        let times = [seconds("2026-02-01"), seconds("2026-02-01") * 1_000, Int.max]
        let periods = RepeatTrend(
            of: RepeatRates(of: [rule], [], commits: times, lives: lives), commits: times, lives: lives, rules: [rule]
        ).periods
        #expect(periods.last?.name == "2026-02" && periods.last?.commits == 1)
    }

    @Test func withoutAnAcceptedRuleThereIsNoTrend() {
        let rates = RepeatRates(of: [rule], [], commits: [1], lives: RuleLives())
        #expect(RepeatTrend(of: rates, commits: [1], lives: RuleLives(), rules: [rule]).periods.isEmpty)
    }
}
