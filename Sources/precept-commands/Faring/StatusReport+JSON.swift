import Outcomes
import Rules
import Signals
import Support

extension StatusReport {
    /// `{"stages": {"block", …}, "tokens", "budget", "evicted", "outcomes", "rules": [{"id", "stage", "statement", "private",
    /// "accepted", "outcomes", "before": {"failures", "commits"}, "after", "inert", "over_firing"}], "broken": [{"file",
    /// "reason"}], "waiting": {"proposals", "stages"}}`; `outcomes` as `OutcomesJSON` has them, counts all.
    var json: String {
        JSONText.object([
            ("stages", JSONText.object(Stage.allCases.map { ($0.rawValue, "\(stages[$0] ?? 0)") })),
            ("tokens", told.map { "\($0.tokens)" }), ("budget", told.map { "\($0.budget)" }),
            ("evicted", told.map { JSONText.array($0.evicted.map { JSONText.string($0) }) }),
            ("outcomes", OutcomesJSON.text(of: figures)), ("rules", JSONText.array(entries.map(Self.text))),
            (
                "broken",
                JSONText.array(
                    failures.map { JSONText.object([("file", JSONText.string($0.file)), ("reason", JSONText.string($0.reason))]) })
            ),
            (
                "waiting",
                JSONText.object([
                    ("proposals", "\(waiting.rules.count)"),
                    ("stages", JSONText.array(waiting.changes.map { StageChangeJSON.text(of: $0) })),
                ])
            ),
        ])
    }

    private static func text(of entry: Entry) -> String {
        JSONText.object([
            ("id", JSONText.string(entry.rule.id)), ("stage", JSONText.string(entry.rule.stage.rawValue)),
            ("statement", JSONText.string(CleanText.line(entry.rule.statement))), ("private", entry.isPrivate ? "true" : nil),
            ("accepted", entry.accepted.map { JSONText.string(RFC3339.text($0)) }),
            ("outcomes", OutcomesJSON.text(of: entry.figures, entry.standing)), ("before", entry.rates.map { text(of: $0.before) }),
            ("after", entry.rates.map { text(of: $0.after) }), ("inert", "\(entry.isInert)"), ("over_firing", "\(entry.isOverFiring)"),
        ])
    }

    private static func text(of rate: RepeatRates.Rate) -> String {
        JSONText.object([("failures", "\(rate.failures)"), ("commits", "\(rate.commits)")])
    }
}
