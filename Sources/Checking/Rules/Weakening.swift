import Rules

/// How a change makes a rule weaker than it was.
struct Weakening: Hashable {
    /// The rule as it was.
    let rule: EnforcedRule
    /// Each as the rest of a sentence about the rule, such as `its stage goes from block to warn`.
    let ways: [String]

    /// Nil where the rule is as hard as before, or did not speak at commit then either.
    init?(from earlier: EnforcedRule, to later: EnforcedRule?) {
        guard earlier.stage >= .warn else { return nil }
        rule = earlier
        guard let later else {
            ways = ["it is no longer checked"]
            return
        }
        var ways: [String] = []
        if later.stage < earlier.stage { ways.append("its stage goes from \(earlier.stage.rawValue) to \(later.stage.rawValue)") }
        if Self.narrows(earlier.scope, later.scope) { ways.append("its scope changes") }
        if let way = Self.way(from: earlier.check, to: later.check) { ways.append(way) }
        if ways.isEmpty { return nil }
        self.ways = ways
    }

    /// In the order of the rules' ids.
    static func all(from earlier: CompiledRules, to later: CompiledRules) -> [Weakening] {
        let rules = Dictionary(later.rules.map { ($0.id, $0) }) { first, _ in first }
        return earlier.rules.compactMap { Weakening(from: $0, to: rules[$0.id]) }.sorted { $0.rule.id < $1.rule.id }
    }

    /// Whether anything may have left the scope. More globs take more in, unless they exclude.
    private static func narrows(_ earlier: [String], _ later: [String]) -> Bool {
        if later.isEmpty || earlier == later { return false }
        let added = later.filter { !earlier.contains($0) }
        return earlier.isEmpty || !earlier.allSatisfy(later.contains) || added.contains { $0.hasPrefix("!") }
    }

    private static func way(from earlier: Check, to later: Check) -> String? {
        if earlier == later { return nil }
        guard case .line(let earlier) = earlier, case .line(let later) = later, earlier.forbid == later.forbid else {
            return "its check changes"
        }
        let exceptions = [
            (earlier.unless, later.unless), (earlier.unlessAbove, later.unlessAbove), (earlier.unlessBelow, later.unlessBelow),
        ]
        let excusesMore = [\LineCheck.unlessCurrentYear, \.unlessSorted, \.unlessUsed].contains {
            later[keyPath: $0] && !earlier[keyPath: $0]
        }
        return excusesMore || exceptions.contains { $1 != nil && $0 != $1 } ? "its exceptions change" : nil
    }
}
