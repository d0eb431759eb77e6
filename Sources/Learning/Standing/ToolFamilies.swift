import Rules

/// What a tool knows the rules by that it may see to: by the family of their nit, or the id of their field or practice.
struct ToolFamilies {
    private let byStatement: [String: String]
    private let fields: Set<String>
    private let ofMessages: Set<String>

    init(_ catalogue: WellKnown) {
        let nits = catalogue.nits
        byStatement = Dictionary(
            nits.map { ($0.statement, $0.family) } + nits.map { ($0.statement(in: [.message]), $0.familyInMessages) }
                + catalogue.fileNits.map { ($0.statement, $0.id) } + catalogue.practices.map { ($0.statement, $0.id) },
            uniquingKeysWith: { first, _ in first })
        fields = Set(catalogue.messageFields.map(\.id))
        ofMessages = fields.union(nits.filter { !$0.places.isDisjoint(with: [.subject, .body]) }.map(\.familyInMessages))
    }

    /// Nil for a rule of the repository's own.
    func family(of rule: Rule) -> String? { byStatement[rule.statement] ?? (fields.contains(rule.id) ? rule.id : nil) }

    /// Whether a rule is about commit messages, of which no glob tells.
    func isOfMessages(_ rule: Rule) -> Bool {
        if case .message = rule.check { return true }
        return family(of: rule).map(ofMessages.contains) ?? false
    }
}
