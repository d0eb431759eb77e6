import Outcomes
import Rules
import Support

/// A change of stage in words.
struct StageChangeWords {
    private let change: StageChange

    init(_ change: StageChange) {
        self.change = change
    }

    /// Such as `warn → block`.
    var stages: String { "\(change.rule.stage.rawValue) → \(change.stage.rawValue)" }

    /// The rule, the stages and what speaks for it, in one line.
    var line: String { "\(change.id)  [\(stages)]  \(reason)" }

    /// A commit message's first line.
    var subject: String { Self.subject(change.rule, to: change.stage) }

    /// The same of a change that a person asks for.
    static func subject(_ rule: Rule, to stage: Stage) -> String {
        if stage == .retired { return "Retire rule \(rule.id)" }
        return "\(stage > rule.stage ? "Promote" : "Demote") rule \(rule.id) to \(stage.rawValue)"
    }

    /// What speaks for it, in one sentence.
    var reason: String {
        let figures = change.figures
        let standing = change.standing
        switch change.reason {
        case .mended:
            let commits = Counted.text(figures.commits.count, "commit")
            return "Of \(Counted.text(figures.settled, "finding")) in \(commits), \(figures[.fixed]) were fixed."
        case .saidAgain:
            return "\(Counted.text(standing.saidAfter, "review")) said it again since the rule only tells it; its check would have."
        case .passedOver:
            return "Of \(Counted.text(figures.settled, "finding")), \(figures.letIn) were committed all the same, "
                + "in \(Counted.text(figures.commitsLettingIn.count, "commit"))."
        case .superseded(let other): return "\(other) says that it replaces it."
        case .drifted:
            let kept = standing.keeping.map { "\($0) without, " } ?? ""
            return "Since \(standing.triedSince ?? "it stands"), \(Counted.text(standing.violating, "accepted change")) came "
                + "with what it forbids, \(kept)and \(standing.rejected + figures.commitsFixing.count) were kept from it."
        case .quiet(let day): return "Nothing has fired or been said since \(day), as far as this clone knows."
        }
    }

    /// The figures, each with what it counts; those that are nothing are left out.
    var figures: [String] {
        let figures = change.figures
        var lines: [String] = []
        if figures.fired > 0 { lines.append(Self.fates(of: figures) + ".") }
        if change.standing.saidAfter > 0 {
            lines.append("\(Counted.text(change.standing.saidAfter, "review")) said the same since \(change.standing.since ?? "then").")
        }
        return lines
    }

    /// Such as `12 findings: 10 fixed, 2 waived`.
    static func fates(of figures: OutcomeFigures) -> String {
        let fates =
            Fate.allCases.filter { $0 != .open }.filter { figures[$0] > 0 }.map { "\(figures[$0]) \($0.rawValue)" }
            + (figures[.open] > 0 ? ["\(figures[.open]) open"] : [])
        return "\(Counted.text(figures.fired, "finding")): \(fates.joined(separator: ", "))"
    }
}
