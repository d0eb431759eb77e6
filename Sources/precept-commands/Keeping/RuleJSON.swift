import RuleFiles
import Rules
import Support

/// A rule as programs read it: `{"id", "statement", "stage", "scope", "check", "trial"}`, of which
/// `check` and `trial` may be null; inside, the keys are those of the rule file.
enum RuleJSON {
    static func text(of rule: Rule) -> String { JSONText.object(members(of: rule)) }

    static func members(of rule: Rule) -> [(name: String, value: String?)] {
        [
            ("id", JSONText.string(rule.id)), ("statement", JSONText.string(rule.statement)),
            ("stage", JSONText.string(rule.stage.rawValue)),
            ("scope", JSONText.array(rule.scope.map { JSONText.string($0) })),
            ("check", rule.check.map(text) ?? "null"), ("trial", rule.trial.map(text) ?? "null"),
        ]
    }

    private static func text(of check: Rules.Check) -> String {
        JSONText.object([("kind", JSONText.string(check.kind))] + check.members.map { ($0.key, JSONText.value($0.value)) })
    }

    private static func text(of trial: Trial) -> String {
        JSONText.object(trial.members { JSONText.string($0) }.map { ($0.key, $0.value) })
    }
}
