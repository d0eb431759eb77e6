import Foundation
import Learning
import RuleFiles
import Rules
import Signals

/// Looks what the repository tells of each standing rule. Pure.
public struct StandingStudy {
    private let rules: [Rule]
    private let lives: RuleLives

    /// - Parameter rules: Retired ones are left out.
    public init(_ rules: [Rule], lives: RuleLives) {
        self.rules = rules.filter { $0.stage != .retired }
        self.lives = lives
    }

    /// By the rule's id.
    public func figures(signals: [Signal], accepted: [AcceptedChange]) -> [String: StandingFigures] {
        if rules.isEmpty { return [:] }
        let trial = StandingTrial(signals, accepted: accepted)
        let starts = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, start(of: $0)) })
        var figures: [String: StandingFigures] = [:]
        for rule in rules {
            let start = starts[rule.id] ?? nil
            figures[rule.id] = StandingFigures(
                since: start.map(Day.text(for:)), lastSaid: rule.evidence.compactMap(\.at).max().map { String($0.prefix(10)) },
                violating: start.flatMap { trial.violating(rule, since: $0) } ?? 0)
        }
        var said: [String: Set<String>] = [:]
        var lastSaid: [String: Date] = [:]
        var rejected: [String: Set<String>] = [:]
        let mentions = RuleMentions(rules)
        for signal in signals {
            guard let at = signal.at else { continue }
            let found = mentions.rules(saidBy: signal)
            for id in found.said {
                lastSaid[id] = max(lastSaid[id] ?? at, at)
                guard let start = starts[id] ?? nil, at > start else { continue }
                said[id, default: []].insert(signal.review)
                if found.corrected.contains(id) { rejected[id, default: []].insert(signal.review) }
            }
        }
        for (id, at) in lastSaid {
            let day = Day.text(for: at)
            let taught = figures[id]?.lastSaid ?? day
            figures[id]?.lastSaid = max(taught, day)
        }
        for (id, reviews) in said { figures[id]?.saidAfter = reviews.count }
        for (id, reviews) in rejected { figures[id]?.rejected = reviews.count }
        return figures
    }

    /// When the rule was accepted, or its stage last decided about; nil where neither is known.
    private func start(of rule: Rule) -> Date? {
        let accepted = lives.accepted(rule.id).map { Date(timeIntervalSince1970: Double($0)) }
        let decided = rule.outcomes.flatMap { Moment.seconds($0.at) }.map { Date(timeIntervalSince1970: Double($0)) }
        return [accepted, decided].compactMap { $0 }.max()
    }
}
