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
            tried[rule.id] = (tried[rule.id] ?? nil).map { add(trial: &trial, of: rule, number: number, since: $0, to: &standing) }
            figures[rule.id] = standing
        }
        for (id, mentions) in mentions(in: signals, since: starts, tried: tried) {
            guard var standing = figures[id] else { continue }
            standing.lastSaid = max(standing.lastSaid ?? "", mentions.lastSaid)
            standing.saidAfter = mentions.reviews.count
            standing.rejected = mentions.rejected.count
            figures[id] = standing
        }
        return figures
    }

    /// Adds what accepted changes show of a rule, where they can be held against it.
    /// - Returns: Since when they are looked at, which is no earlier than `since`.
    private func add(
        trial: inout StandingTrial, of rule: Rule, number: Int, since: Date, to standing: inout StandingFigures
    ) -> Date {
        guard let (check, good) = rule.check.map({ ($0, nil) }) ?? known.check(standingFor: rule),
            let found = trial.figures(of: check, good: good, in: rule.scope, number: number, since: since)
        else { return since }
        let since = found.since ?? since
        (standing.triedSince, standing.violating, standing.keeping) = (Day.text(for: since), found.violating, found.keeping)
        return since
    }

    /// What was said of a rule since it stands.
    private struct Mentions {
        /// The day.
        var lastSaid = ""
        var reviews: Set<String> = []
        /// Those that had the bad form removed, or asked for it where no line shows that, since changes are looked at.
        var rejected: Set<String> = []
    }

    private func mentions(in signals: [Signal], since starts: [String: Date?], tried: [String: Date?]) -> [String: Mentions] {
        let shownByLines = Set(rules.filter { if case .line = $0.check { true } else { false } }.map(\.id))
        let spoken = RuleMentions(rules)
        var mentions: [String: Mentions] = [:]
        // What was said before any rule stood is among their evidence.
        let first = starts.values.compactMap { $0 }.min() ?? .distantFuture
        for signal in signals {
            guard let at = signal.at, at > first else { continue }
            let found = spoken.rules(saidBy: signal)
            for id in found.said {
                guard let start = starts[id] ?? nil, at > start else { continue }
                var said = mentions[id] ?? Mentions()
                said.lastSaid = max(said.lastSaid, Day.text(for: at))
                said.reviews.insert(signal.review)
                let isRejected = found.corrected.contains(id) || !shownByLines.contains(id)
                if isRejected, let start = tried[id] ?? nil, at > start { said.rejected.insert(signal.review) }
                mentions[id] = said
            }
        }
        return mentions
    }

    /// When the rule was accepted, or its stage last decided about; of a private one that a person wrote, when that
    /// was. Nil where none is known.
    private func start(of rule: Rule) -> Date? {
        let decided = [lives.accepted(rule.id), rule.outcomes.flatMap { RFC3339.seconds($0.at) }].compactMap { $0 }.max()
        return (decided ?? lives.written(rule.id)).map { Date(timeIntervalSince1970: Double($0)) }
    }
}
