import Rules

extension RuleFile {
    static func outcomes(_ outcomes: YAMLReader?) throws(RuleFileError) -> OutcomeSummary? {
        guard let outcomes else { return nil }
        try outcomes.allow(only: ["fired", "fixed", "overridden", "waived", "bypassed", "said_after", "at"])
        return OutcomeSummary(
            fired: try outcomes.optionalCount("fired") ?? 0, fixed: try outcomes.optionalCount("fixed") ?? 0,
            overridden: try outcomes.optionalCount("overridden") ?? 0, waived: try outcomes.optionalCount("waived") ?? 0,
            bypassed: try outcomes.optionalCount("bypassed") ?? 0, saidAfter: try outcomes.optionalCount("said_after") ?? 0,
            at: try outcomes.optionalString("at") ?? "")
    }

    /// The line that says what became of a rule's findings.
    public static func line(of outcomes: OutcomeSummary) -> String {
        "outcomes: "
            + YAMLText.mapping([
                ("fired", "\(outcomes.fired)"), ("fixed", "\(outcomes.fixed)"), ("overridden", "\(outcomes.overridden)"),
                ("waived", "\(outcomes.waived)"), ("bypassed", "\(outcomes.bypassed)"),
                ("said_after", "\(outcomes.saidAfter)"), ("at", YAMLText.flowString(outcomes.at)),
            ])
    }
}
