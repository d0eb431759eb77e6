import Learning
import Support

/// An evaluation as programs read it: `{"cut", "learned", "held_out", "undated", "changes", "lines", "caught", "alarms",
/// "alarmed_changes", "repeated", "prevented", "labelled",
/// "labelled_prevented", "rules": [{"rule", "caught", "alarms", "alarmed_changes", "repeated"}]}`; counts all, but for
/// the day of the cut, and each rule as `RuleJSON` writes it.
enum EvaluationJSON {
    static func text(of evaluation: Evaluation) -> String {
        JSONText.object(
            [
                ("cut", JSONText.string(Day.text(for: evaluation.cut))), ("learned", "\(evaluation.learned)"),
                ("held_out", "\(evaluation.heldOut)"), ("undated", "\(evaluation.undated)"), ("changes", "\(evaluation.changes)"),
                ("lines", "\(evaluation.lines)"),
            ] + members(of: evaluation.checks) + [
                ("repeated", "\(evaluation.repeated)"), ("prevented", "\(evaluation.prevented)"),
                ("labelled", "\(evaluation.labelled.heldOut)"), ("labelled_prevented", "\(evaluation.labelled.prevented)"),
                ("rules", JSONText.array(evaluation.rules.map(text))),
            ])
    }

    private static func text(of rule: RuleEvaluation) -> String {
        JSONText.object(
            [
                ("rule", RuleJSON.text(of: rule.rule))
            ] + members(of: rule.figures) + [("repeated", "\(rule.repeated)")])
    }

    private static func members(of figures: Evaluation.Figures) -> [(name: String, value: String?)] {
        [
            ("caught", "\(figures.caught)"), ("alarms", "\(figures.alarms)"),
            ("alarmed_changes", "\(figures.alarmedChanges)"),
        ]
    }
}
