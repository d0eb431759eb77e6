import Foundation
import Learning
import RuleFiles
import Rules
import Signals

/// How often each rule's failure was repeated before it was accepted and since. Pure.
public struct RepeatRates {
    /// Failures in so many commits.
    public struct Rate: Sendable, Hashable {
        /// Distinct reviews in which it was said or mended.
        public var failures = 0
        public var commits = 0

        /// For 100 commits; nil where there is none.
        public var perHundred: Double? { commits > 0 ? Double(failures) * 100 / Double(commits) : nil }
    }

    public struct Rates: Sendable, Hashable {
        /// In the two years before the rule was accepted, and since.
        public var before = Rate()
        public var after = Rate()
    }

    /// What a rule says, said or mended by a signal.
    public struct Repeat: Sendable, Hashable {
        public let rule: String
        public let signal: Signal
        public let at: Date
        /// Whether its rule was accepted before.
        public let isAfter: Bool
    }

    /// Two years before the first of the rules was accepted; nil where none was.
    public let start: Date?
    /// All since then, oldest first.
    public let repeats: [Repeat]
    private let rates: [String: Rates]

    /// Older habits are no measure of what a rule changed.
    private static let daysBefore = 730.0

    /// - Parameters:
    ///   - rules: Those without a commit that accepted them, and those that are retired, have no rates.
    ///   - commits: The times of the commits on HEAD, in seconds since 1970.
    public init(of rules: [Rule], _ signals: [Signal], commits: [Int], lives: RuleLives) {
        let starts = rules.filter { $0.stage != .retired }.reduce(into: [String: Date]()) { starts, rule in
            starts[rule.id] = lives.accepted(rule.id).map { Date(timeIntervalSince1970: Double($0)) }
        }
        let mentions = RuleMentions(rules.filter { starts[$0.id] != nil })
        let first = starts.values.min().map(Self.windowStart)
        start = first
        var repeats: [Repeat] = []
        for signal in signals {
            guard let at = signal.at, let first, at >= first else { continue }
            for id in mentions.rules(saidBy: signal).said {
                guard let start = starts[id] else { continue }
                repeats.append(Repeat(rule: id, signal: signal, at: at, isAfter: at > start))
            }
        }
        self.repeats = repeats.sorted { ($0.at, $0.signal.id, $0.rule) < ($1.at, $1.signal.id, $1.rule) }
        var said: [String: (before: Set<String>, after: Set<String>)] = [:]
        for found in repeats {
            guard let start = starts[found.rule] else { continue }
            if found.isAfter {
                said[found.rule, default: ([], [])].after.insert(found.signal.review)
            } else if found.at >= Self.windowStart(start) {
                said[found.rule, default: ([], [])].before.insert(found.signal.review)
            }
        }
        rates = starts.reduce(into: [:]) { rates, entry in
            let (id, start) = entry
            let (from, until) = (Self.windowStart(start).timeIntervalSince1970, start.timeIntervalSince1970)
            rates[id] = Rates(
                before: Rate(
                    failures: said[id]?.before.count ?? 0, commits: commits.count { Double($0) >= from && Double($0) <= until }),
                after: Rate(failures: said[id]?.after.count ?? 0, commits: commits.count { Double($0) > until }))
        }
    }

    public subscript(id: String) -> Rates? { rates[id] }

    private static func windowStart(_ accepted: Date) -> Date { accepted.addingTimeInterval(-daysBefore * 86_400) }
}
