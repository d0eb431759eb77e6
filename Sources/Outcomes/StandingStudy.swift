import Foundation
import Learning
import RuleFiles
import Rules
import Signals

/// Looks what the repository tells of each standing rule. Pure.
public struct StandingStudy {
    private let rules: [Rule]
    private let lives: RuleLives
    private let known: KnownChecks

    /// - Parameters:
    ///   - rules: Retired ones are left out.
    ///   - known: By what rules without a check are tried.
    public init(_ rules: [Rule], lives: RuleLives, known: KnownChecks = KnownChecks()) {
        self.rules = rules.filter { $0.stage != .retired }
        self.lives = lives
        self.known = known
    }

    /// By the rule's id.
    /// - Parameters:
    ///   - accepted: Newest first.
    ///   - trees: See `StandingTrial`.
    public func figures(
        signals: [Signal], accepted: [AcceptedChange], trees: (any AcceptedTrees)? = nil
    ) -> [String: StandingFigures] {
        if rules.isEmpty { return [:] }
        var trial = StandingTrial(signals, accepted: accepted, trees: trees, budget: SearchBudget(rules: rules.count))
        let starts = Dictionary(rules.map { ($0.id, start(of: $0)) }) { first, _ in first }
        var tried = starts.mapValues { start in start.map { max($0, trial.start ?? $0) } }
        var figures: [String: StandingFigures] = [:]
        for (number, rule) in rules.enumerated() {
            var standing = StandingFigures(
                since: (starts[rule.id] ?? nil).map(Day.text(for:)),
                lastSaid: rule.evidence.compactMap(\.at).max().map { String($0.prefix(10)) })
            if let since = tried[rule.id] ?? nil, let (check, good) = rule.check.map({ ($0, nil) }) ?? known.check(standingFor: rule),
                let found = trial.figures(of: check, good: good, in: rule.scope, number: number, since: since)
            {
                let since = found.since ?? since
                tried[rule.id] = since
                (standing.triedSince, standing.violating, standing.keeping) = (Day.text(for: since), found.violating, found.keeping)
            }
            figures[rule.id] = standing
        }
        let shownByLines = Set(rules.filter { if case .line = $0.check { true } else { false } }.map(\.id))
        var said: [String: Set<String>] = [:]
        var rejected: [String: Set<String>] = [:]
        let mentions = RuleMentions(rules)
        // What was said before any rule stood is among their evidence.
        let first = starts.values.compactMap { $0 }.min() ?? .distantFuture
        for signal in signals {
            guard let at = signal.at, at > first else { continue }
            let found = mentions.rules(saidBy: signal)
            for id in found.said {
                guard let start = starts[id] ?? nil, at > start else { continue }
                let day = Day.text(for: at)
                let last = figures[id]?.lastSaid ?? day
                figures[id]?.lastSaid = max(last, day)
                said[id, default: []].insert(signal.review)
                let isRejected = found.corrected.contains(id) || !shownByLines.contains(id)
                if isRejected, let start = tried[id] ?? nil, at > start { rejected[id, default: []].insert(signal.review) }
            }
        }
        for (id, reviews) in said { figures[id]?.saidAfter = reviews.count }
        for (id, reviews) in rejected { figures[id]?.rejected = reviews.count }
        return figures
    }

    /// When the rule was accepted, or its stage last decided about; of a private one that a person wrote, when that
    /// was. Nil where none is known.
    private func start(of rule: Rule) -> Date? {
        let decided = [lives.accepted(rule.id), rule.outcomes.flatMap { RFC3339.seconds($0.at) }].compactMap { $0 }.max()
        return (decided ?? lives.written(rule.id)).map { Date(timeIntervalSince1970: Double($0)) }
    }
}
