import Rules

/// What a rule's line is worth to those who read it, by which the least valuable leaves a file that is full.
///
/// The reviews that asked for it, the corrected comments that its check caught and the findings that were mended, halved for
/// every two years since it was last asked for, over the tokens of its statement. A rule that a person wrote without evidence
/// counts as recent, and as what the bar for a proposal asks for.
enum RuleWorth {
    private static let withoutEvidence = 3
    private static let halfLife = 2.0

    /// The rules, the most valuable first; equals in the order of their ids. Time is counted back from the newest
    /// evidence among them, so that the same rules always give the same order.
    static func sorted(_ rules: [Rule]) -> [Rule] {
        let newest = rules.compactMap(lastAsked).max() ?? 0
        return rules.map { (rule: $0, worth: worth(of: $0, newest: newest)) }
            .sorted { $0.worth == $1.worth ? $0.rule.id < $1.rule.id : $0.worth > $1.worth }.map(\.rule)
    }

    private static func worth(of rule: Rule, newest: Double) -> Double {
        let reviews = rule.trial?.reviews ?? Set(rule.evidence.compactMap(\.review)).count
        let asked = (reviews == 0 ? withoutEvidence : reviews + (rule.trial?.caught ?? 0)) + (rule.outcomes?.fixed ?? 0)
        let halvings = (newest - (lastAsked(rule) ?? newest)) / halfLife
        var worth = Double(asked)
        for _ in 0..<Int(min(halvings, 100)) { worth /= 2 }
        worth *= 1 - (halvings - halvings.rounded(.down)) / 2
        return worth / Double(TokenEstimate.tokens(in: rule.statement) + 1)
    }

    /// In years; nil where nothing tells.
    private static func lastAsked(_ rule: Rule) -> Double? {
        rule.evidence.compactMap { $0.at.flatMap(years) }.max() ?? rule.trial.flatMap { years($0.at) }
    }

    /// Reads the day that a time in RFC 3339 begins with.
    private static func years(_ time: String) -> Double? {
        let parts = time.prefix(10).split(separator: "-").compactMap { UInt16($0) }.map(Double.init)
        guard parts.count == 3 else { return nil }
        return parts[0] + (parts[1] - 1) / 12 + (parts[2] - 1) / 372
    }
}
