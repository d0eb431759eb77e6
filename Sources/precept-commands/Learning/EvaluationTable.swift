import Learning
import Support

/// An evaluation as a person reads it: a line for each rule, and the sums below.
struct EvaluationTable {
    private let evaluation: Evaluation

    init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
    }

    var text: String {
        let checked = evaluation.rules.filter { $0.rule.stage >= .warn }
        let advised = evaluation.rules.filter { $0.rule.stage < .warn }
        var lines = [
            "learned from \(evaluation.learned) corrections until \(Day.text(for: evaluation.cut)); replayed "
                + "\(Counted.text(evaluation.heldOut, "comment")) with a correction and "
                + "\(Counted.text(evaluation.changes, "accepted change")) after it"
        ]
        if evaluation.undated > 0 {
            lines.append(
                "left out \(Counted.text(evaluation.undated, "correction")) without a date: nothing says on which side they belong")
        }
        if !checked.isEmpty {
            lines += ["", FigureText.row(["caught", "alarms", "changes", "asked", "last", "before", "stage"], "rule")]
            lines += checked.map { rule in
                FigureText.row(
                    [
                        "\(rule.figures.caught)", "\(rule.figures.alarms)", "\(rule.figures.alarmedChanges)",
                        "\(rule.rule.trial?.reviews ?? 0)", Self.year(rule), "\(rule.rule.trial?.alarms ?? 0)", "\(rule.rule.stage)",
                    ],
                    "\(rule.rule.id): \(Printable.text(rule.rule.statement))")
            }
        }
        if !checked.isEmpty { lines.append(Self.legend) }
        if !advised.isEmpty {
            lines += ["", FigureText.row(["said again", "asked", "caught", "alarms", "changes"], "advice; the last three if it warned")]
            lines += advised.map { rule in
                FigureText.row(
                    ["\(rule.repeated)", "\(rule.rule.trial?.reviews ?? 0)"] + Self.figures(ifItWarned: rule),
                    "\(rule.rule.id): \(Printable.text(rule.rule.statement))")
            }
        }
        return (lines + [""] + sums).joined(separator: "\n")
    }

    private static let legend =
        "after the cut: comments caught, accepted lines flagged, changes with one; until it: reviews that asked, the last year, "
        + "lines flagged"

    private var sums: [String] {
        let checks = evaluation.checks
        let advice = evaluation.rules.filter { $0.rule.stage < .warn }.count
        return [
            "caught     \(Self.percent(evaluation.caughtShare)) of the comments (\(checks.caught) of \(evaluation.heldOut)), "
                + "by \(Counted.text(evaluation.rules.count - advice, "rule")) that would warn or block",
            "alarms     \(Self.decimal(evaluation.alarmsPerThousandLines)) per 1,000 lines (\(checks.alarms) of "
                + "\(evaluation.lines)); \(Self.percent(evaluation.alarmedShare)) of the changes "
                + "(\(checks.alarmedChanges) of \(evaluation.changes))",
            "repeated   \(evaluation.repeated) comments said what one of \(Counted.text(evaluation.rules.count, "statement")) had said; "
                + "for 100 changes \(Self.decimal(evaluation.repeatRateBefore)), and "
                + "\(Self.decimal(evaluation.repeatRateAfter)) with the rules standing",
        ] + labelled
    }

    private var labelled: [String] {
        let labelled = evaluation.labelled
        return labelled.heldOut == 0
            ? [] : ["labelled   \(labelled.prevented) of \(labelled.heldOut) labelled failures are what a rule says"]
    }

    /// Of advice that has a check, what this would have done at commit.
    private static func figures(ifItWarned rule: RuleEvaluation) -> [String] {
        let figures = rule.figures
        return rule.rule.check == nil ? ["", "", ""] : ["\(figures.caught)", "\(figures.alarms)", "\(figures.alarmedChanges)"]
    }

    /// When it was last asked for.
    private static func year(_ rule: RuleEvaluation) -> String {
        rule.rule.evidence.compactMap(\.at).max().map { String($0.prefix(4)) } ?? ""
    }

    private static func percent(_ share: Double?) -> String { share.map { decimal($0 * 100) + "%" } ?? "none" }

    private static func decimal(_ number: Double?) -> String { FigureText.decimal(number, none: "none") }
}
