import Rules

/// The rules that hold over a range: those of both ends, none weaker than at either.
struct HeldRules {
    private(set) var rules: [EnforcedRule] = []
    /// What could not be loaded at either end.
    let notes: [Skip]

    init(old: CompiledRules?, new: CompiledRules) {
        let broken = Set(new.failures.map(\.file))
        // What the range mends is no fault of its end.
        let mended = (old?.failures ?? []).filter { !broken.contains($0.file) }
        notes =
            new.failures.map(\.skip)
            + mended.map { failure in
                Skip(.unreadable, rule: failure.id, path: Array(failure.file.utf8), reason: Self.wasBroken + failure.reason)
            }

        let before = Dictionary((old?.rules ?? []).map { ($0.id, $0) }) { first, _ in first }
        for rule in new.rules { add(rule, before[rule.id]) }
        let kept = Set(new.rules.map(\.id))
        rules += (old?.rules ?? []).filter { !kept.contains($0.id) && $0.stage >= .warn }
    }

    private mutating func add(_ rule: EnforcedRule, _ earlier: EnforcedRule?) {
        var harder = rule
        harder.stage = max(rule.stage, earlier?.stage ?? rule.stage)
        rules.append(harder)
        guard let earlier, earlier.stage >= .warn else { return }
        if rule.check != earlier.check || rule.scope != earlier.scope { rules.append(earlier) }
    }

    private static let wasBroken = "where the range begins, it was not in force: "
}
