import Learning
import Outcomes
import Rules
import Support

extension StatusReport {
    var text: String {
        var lines = [Self.labelled("rules", stagesInWords)]
        if let told, told.tokens > 0 {
            let evicted = told.evicted.isEmpty ? "" : "; no room for \(told.evicted.joined(separator: ", "))"
            lines.append(Self.labelled("told", "in \(told.tokens) of \(told.budget) tokens\(evicted)"))
        }
        lines.append(Self.labelled("outcomes", outcomesInWords))
        lines += table
        lines += entries.filter(\.isInert).map { entry in
            Self.labelled(
                "inert", "\(entry.rule.id): nothing found or said in \(entry.rates?.after.commits ?? 0) commits since it was accepted")
        }
        lines += entries.filter(\.isOverFiring).map { entry in
            Self.labelled(
                "over-fires", "\(entry.rule.id): of \(entry.figures.settled) findings, \(entry.figures.letIn) were committed all the same")
        }
        lines += failures.map { Self.labelled("broken", "\(Printable.text($0.file)): \(Printable.text($0.reason))") }
        lines += waiting.changes.map { Self.labelled("proposed", StageChangeWords($0).line) }
        lines.append(Self.labelled("waiting", waitingInWords))
        return lines.joined(separator: "\n")
    }

    var stagesInWords: String {
        let inForce = Stage.allCases.reversed().filter { $0 != .retired }.compactMap { stage in
            stages[stage].map { "\($0) \(stage.rawValue)" }
        }
        let retired = stages[.retired].map { ["\($0) retired"] } ?? []
        return inForce.isEmpty && retired.isEmpty ? "none" : (inForce + retired).joined(separator: ", ")
    }

    var outcomesInWords: String {
        guard let first = figures.firstAt else { return "nothing was found in this clone yet" }
        return "in this clone since \(Day.text(at: first)), \(StageChangeWords.fates(of: figures))"
    }

    private var waitingInWords: String {
        let count = waiting.count
        if count == 0 { return "nothing waits for a decision" }
        return "\(Counted.text(count, "proposal")) \(count == 1 ? "waits" : "wait") for a decision: precept review"
    }

    private var table: [String] {
        if entries.isEmpty { return [] }
        let head = FigureText.row(["fired", "fixed", "let in", "open", "before", "after", "since"], "rule")
        let rows = entries.map { entry in
            FigureText.row(
                [
                    "\(entry.figures.fired)", "\(entry.figures[.fixed])", "\(entry.figures.letIn)", "\(entry.figures[.open])",
                    Self.decimal(entry.rates?.before.perHundred), Self.decimal(entry.rates?.after.perHundred),
                    entry.rates.map { "\($0.after.commits)" } ?? "-",
                ], "\(entry.rule.id) [\(entry.rule.stage.rawValue)\(entry.isPrivate ? ", private" : "")]")
        }
        return [""] + [head] + rows + [
            "  before, after: reviews that said or mended it, for 100 commits; since: how many there were after it was accepted", "",
        ]
    }

    private static func labelled(_ label: String, _ text: String) -> String {
        label + String(repeating: " ", count: max(1, 11 - label.count)) + text
    }

    /// To the hundredth; `-` for none.
    static func decimal(_ number: Double?) -> String { FigureText.decimal(number, none: "-") }
}
