import Rules
import Signals

/// The rules that a repository has already: what they say is not proposed again.
public struct KnownRules {
    private let ids: Set<String>
    private let statements: Set<String>
    private let tags: Set<String>
    private let checks: [LineMatcher]
    private let budget: SearchBudget
    /// What the retired ones say: they do not come back in other words.
    private let retired: [(meaning: Meaning, check: Check?)]

    public init(_ rules: [Rule]) {
        ids = Set(rules.flatMap { [$0.id] + $0.replaces })
        statements = Set(rules.map { $0.statement.lowercased() })
        retired = rules.filter { $0.stage == .retired }.map { (Meaning($0.statement), $0.check) }
        tags = Set(rules.flatMap(\.tags).map(Label.normalised))
        checks = rules.compactMap { rule in
            guard case .line(let check) = rule.check else { return nil }
            return try? LineMatcher(check)
        }
        budget = SearchBudget(rules: checks.count)
    }

    /// Whether a rule has the proposal's id, says the same, answers the same labels, or flags everything that it would flag; of a
    /// retired one, whether it means the same.
    public func cover(_ proposal: Proposal) -> Bool {
        let rule = proposal.rule
        let meaning = Meaning(rule.statement)
        if retired.contains(where: { $0.meaning.isSame(as: meaning) || rule.check != nil && $0.check == rule.check }) { return true }
        if ids.contains(rule.id) || statements.contains(rule.statement.lowercased()) { return true }
        if rule.stage == .advise, !rule.tags.isEmpty, rule.tags.allSatisfy(tags.contains) { return true }
        guard case .line = rule.check, !rule.examples.bad.isEmpty else { return false }
        return checks.enumerated().contains { number, check in
            budget.search(number, bytes: 0) { mayGoOn in rule.examples.bad.allSatisfy { check.flags($0, while: mayGoOn) } } ?? false
        }
    }
}
