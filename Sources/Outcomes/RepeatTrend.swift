import Foundation
import Learning
import RuleFiles
import Rules

/// How often the rules' failures were repeated, over time, in months, quarters or years that are few enough to be seen at
/// once. Pure.
public struct RepeatTrend {
    public struct Period: Sendable, Hashable {
        /// Such as `2026-03`, `2026 Q1` or `2026`.
        public let name: String
        /// Distinct reviews for each rule, each in the period in which it first said it: those that came before their rule
        /// was accepted, and those that came after.
        public internal(set) var before = 0
        public internal(set) var after = 0
        public internal(set) var commits = 0
        /// The ids of the rules that were accepted then, in order.
        public internal(set) var accepted: [String] = []

        /// For 100 commits; nil where there was none.
        public func perHundred(_ count: Int) -> Double? { commits > 0 ? Double(count) * 100 / Double(commits) : nil }
    }

    /// Without a gap, oldest first; none without rules.
    public let periods: [Period]

    /// Months in a period, and how many periods may be shown.
    private static let units = [1, 3, 12]
    private static let mostPeriods = 30
    /// A century in seconds: what is dated later was dated by a broken clock, and is left out.
    private static let longest = 36_525 * 86_400

    /// - Parameter commits: The times of the commits on HEAD, in seconds since 1970.
    public init(of rates: RepeatRates, commits: [Int], lives: RuleLives, rules: [Rule]) {
        let start = rates.start.map { Int($0.timeIntervalSince1970) } ?? 0
        // One commit dated in milliseconds would make it a time of fifty thousand years.
        let isSane = { (time: Int) in time < start + Self.longest }
        let accepted = rules.compactMap { rule in lives.accepted(rule.id).map { (id: rule.id, at: $0) } }.filter { isSane($0.at) }
        guard rates.start != nil, !accepted.isEmpty else {
            periods = []
            return
        }
        let commits = commits.filter { $0 >= start && isSane($0) }
        let repeats = rates.repeats.filter { isSane($0.seconds) }
        let newest = (commits + repeats.map(\.seconds) + accepted.map(\.at)).max() ?? start
        let (first, last) = (Month.number(of: start), Month.number(of: max(start, newest)))
        let unit = Self.units.first { last / $0 - first / $0 < Self.mostPeriods } ?? Self.units[Self.units.count - 1]
        let numbers = first / unit...last / unit
        let starts = numbers.map { Month.start(of: $0 * unit) }
        let index = { (time: Int) in max(0, (starts.firstIndex { $0 > time } ?? starts.count) - 1) }
        var periods = numbers.map { Period(name: Self.name(of: $0, unit)) }
        for time in commits { periods[index(time)].commits += 1 }
        for rule in accepted { periods[index(rule.at)].accepted.append(rule.id) }
        var seen: Set<[String]> = []
        for found in repeats where seen.insert([found.rule, found.signal.review, "\(found.isAfter)"]).inserted {
            let period = index(found.seconds)
            if found.isAfter { periods[period].after += 1 } else { periods[period].before += 1 }
        }
        self.periods = periods
    }

    private static func name(of period: Int, _ unit: Int) -> String {
        let month = period * unit
        let year = "\(month / 12)"
        switch unit {
        case 1: return "\(year)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
        case 3: return "\(year) Q\(month % 12 / 3 + 1)"
        default: return year
        }
    }
}

extension RepeatRates.Repeat {
    fileprivate var seconds: Int { Int(at.timeIntervalSince1970) }
}

/// Months of UTC, counted from the year 0.
private enum Month {
    static func number(of seconds: Int) -> Int {
        let parts = Day.calendar.dateComponents([.year, .month], from: Date(timeIntervalSince1970: Double(seconds)))
        return (parts.year ?? 0) * 12 + (parts.month ?? 1) - 1
    }

    /// In seconds since 1970.
    static func start(of number: Int) -> Int {
        let parts = DateComponents(year: number / 12, month: number % 12 + 1)
        return Day.calendar.date(from: parts).map { Int($0.timeIntervalSince1970) } ?? 0
    }
}
