import Outcomes
import Support

/// The trend of repeated failures as the page draws it: a bar for each period, those before their rule below those since.
///
/// The page stretches the drawing to its own width, so it holds shapes alone, and the words stand around it.
struct TrendChart {
    // The names are the template's.
    let box: String
    let bars: [Bar]
    let count: Int
    let firstPeriod: String
    let lastPeriod: String
    let most: String
    let summary: String

    /// A period, in units of the drawing from its upper left corner.
    struct Bar {
        let period: String
        let left: Int
        let beforeTop: Int
        let beforeHeight: Int
        let afterTop: Int
        let afterHeight: Int
        let commits: Int
        let before: Int
        let after: Int
        let rate: String
        let hasAccepted: Bool
        let accepted: String

        fileprivate init(_ period: RepeatTrend.Period, at left: Int, perUnit: Double) {
            let height = { (count: Int) in Int(((period.perHundred(count) ?? 0) * perUnit).rounded()) }
            self.period = period.name
            self.left = left + 2
            (beforeHeight, afterHeight) = (height(period.before), height(period.before + period.after) - height(period.before))
            beforeTop = TrendChart.height - beforeHeight
            afterTop = beforeTop - afterHeight
            (commits, before, after) = (period.commits, period.before, period.after)
            rate = StatusReport.decimal(period.perHundred(period.before + period.after))
            hasAccepted = !period.accepted.isEmpty
            accepted = period.accepted.joined(separator: ", ")
        }
    }

    private static let height = 1_000
    private static let breadth = 20

    /// Nil where no rule was accepted.
    init?(_ trend: RepeatTrend) {
        guard let first = trend.periods.first, let last = trend.periods.last else { return nil }
        let peak = trend.periods.compactMap { $0.perHundred($0.before + $0.after) }.max() ?? 0
        let perUnit = peak > 0 ? Double(Self.height) / peak : 0
        bars = trend.periods.enumerated().map { Bar($1, at: $0 * Self.breadth, perUnit: perUnit) }
        count = bars.count
        box = "0 -10 \(trend.periods.count * Self.breadth) \(Self.height + 20)"
        (firstPeriod, lastPeriod, most) = (first.name, last.name, StatusReport.decimal(peak))
        let sum = { (count: KeyPath<RepeatTrend.Period, Int>) in trend.periods.reduce(0) { $0 + $1[keyPath: count] } }
        summary =
            "From \(first.name) to \(last.name), in \(Counted.text(sum(\.commits), "commit")), "
            + "\(Counted.text(sum(\.before), "review")) said what a rule says before it was accepted, \(sum(\.after)) since. "
            + "The most in one period were \(most) for 100 commits."
    }
}
