import Rules

/// The rules that hold over a range: those of both ends, none weaker than at either.
struct HeldRules {
    private(set) var rules: [EnforcedRule] = []
    /// What the range weakens, and what could not be loaded at either end.
    private(set) var notes: [Skip]

    init(old: CompiledRules?, new: CompiledRules) {
        var failures = new.failures
        for failure in old?.failures ?? [] where !failures.contains(failure) { failures.append(failure) }
        notes = failures.map(\.skip)

        let before = Dictionary((old?.rules ?? []).map { ($0.id, $0) }) { first, _ in first }
        for rule in new.rules {
            guard let earlier = before[rule.id] else {
                rules.append(rule)
                continue
            }
            add(rule, earlier)
        }
        let kept = Set(new.rules.map(\.id))
        for rule in old?.rules ?? [] where !kept.contains(rule.id) && rule.stage >= .warn {
            rules.append(rule)
            note(rule, "it is gone at the range's end; here it still holds as \(rule.stage.rawValue)")
        }
    }

    private mutating func add(_ rule: EnforcedRule, _ earlier: EnforcedRule) {
        var harder = rule
        harder.stage = max(rule.stage, earlier.stage)
        rules.append(harder)
        if rule.stage < earlier.stage {
            note(
                rule,
                "its stage goes from \(earlier.stage.rawValue) to \(rule.stage.rawValue) in this range; here it still holds as \(harder.stage.rawValue)"
            )
        }
        if (rule.check != earlier.check || rule.scope != earlier.scope) && earlier.stage >= .warn {
            rules.append(earlier)
            note(rule, "its check or scope changes in this range; here the earlier one holds as well")
        }
    }

    private mutating func note(_ rule: EnforcedRule, _ reason: String) {
        notes.append(Skip(.weakened, rule: rule.id, reason: reason))
    }
}
