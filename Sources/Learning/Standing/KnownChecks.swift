import Rules

/// The checks of the well-known nits, by which also a rule can be held against accepted changes that is words alone.
public struct KnownChecks: Sendable {
    private let nits: [Nit]
    private let fileNits: [FileNit]

    public init(nits: [Nit] = [], fileNits: [FileNit] = []) {
        self.nits = nits
        self.fileNits = fileNits
    }

    /// The check of the nit that a rule came from and whose words it still has, with a pattern for its good form. Nil
    /// where no good form tells how many changes keep to it.
    public func check(standingFor rule: Rule) -> (check: Check, good: String?)? {
        if let nit = fileNits.first(where: { $0.id == rule.id && $0.statement == rule.statement }) { return (nit.check.ofRule, nil) }
        guard let nit = nits.first(where: { $0.id == rule.id && $0.statement == rule.statement }), let good = nit.good else { return nil }
        return (.line(nit.check), good)
    }
}
