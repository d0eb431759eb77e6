import Rules
import Signals

/// Tells of a failure whether a rule speaks of it: would it have been prevented, had people kept the rule?
///
/// A rule speaks of a failure that has one of its labels, and of one whose correction cleared what its check
/// flags. Words alone, without a label, tell too little to count.
public struct RuleCover {
    private struct Entry {
        let id: String
        let tags: Set<String>
        let scope: Scope?
        let matcher: LineMatcher?
        /// In the budget.
        let number: Int
    }

    private let rules: [Entry]
    private let budget: SearchBudget

    /// - Parameter rules: Retired ones speak of nothing.
    public init(_ rules: [Rule]) {
        self.rules = rules.filter { $0.stage != .retired }.enumerated().map { number, rule in
            var matcher: LineMatcher?
            if case .line(let check) = rule.check { matcher = try? LineMatcher(check) }
            return Entry(
                id: rule.id, tags: Set(rule.tags.map(Label.normalised)), scope: try? Scope(rule.scope), matcher: matcher, number: number)
        }
        budget = SearchBudget(rules: rules.count)
    }

    /// The ids of the rules that speak of the failure, in the order they were given in.
    public func rules(covering signal: Signal) -> [String] {
        let labels = Label.failures(in: signal.tags)
        return rules.filter { entry in
            if labels.contains(where: entry.tags.contains) { return true }
            guard let matcher = entry.matcher, let scope = entry.scope else { return false }
            return signal.corrections.contains { correction in
                guard scope.contains(Array(correction.path.utf8)) else { return false }
                let (before, after) = correction.texts(for: matcher)
                return flags(before, entry, signal) == true && flags(after, entry, signal) == false
            }
        }.map(\.id)
    }

    /// Those of them whose bad form is all that the failure's corrections took away, in a few lines.
    func rules(exactlyCovering signal: Signal) -> [String] {
        rules.filter { entry in
            guard entry.matcher != nil, !signal.corrections.isEmpty else { return false }
            let removed = signal.corrections.flatMap { correction in correction.before.filter { !correction.after.contains($0) } }
            return (1...Self.few).contains(removed.count) && removed.allSatisfy { flags([$0], entry, signal) == true }
        }.map(\.id)
    }

    /// Whether a rule's check flags one of the lines; nil where it has no time left to tell.
    private func flags(_ lines: [String], _ entry: Entry, _ signal: Signal) -> Bool? {
        guard let matcher = entry.matcher else { return nil }
        return budget.search(entry.number, bytes: lines.reduce(0) { $0 + $1.utf8.count }) { mayGoOn in
            lines.contains { mayGoOn() && matcher.flags($0, in: signal.year, while: mayGoOn) }
        }
    }

    private static let few = 3

    /// How many of `signals` each rule speaks of, most first; and those that any rule speaks of.
    public func counts(of signals: [Signal]) -> (all: Int, byRule: [(id: String, count: Int)]) {
        var all = 0
        var counts: [String: Int] = [:]
        for signal in signals {
            let ids = rules(covering: signal)
            if !ids.isEmpty { all += 1 }
            for id in ids { counts[id, default: 0] += 1 }
        }
        let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return (all, sorted.map { (id: $0.key, count: $0.value) })
    }
}
