import Learning
import Outcomes
import RuleFiles
import Rules
import Signals
import Support

/// A rule's life as the page draws it: a band for each stage, the higher the harder the stage, and what happened in words.
struct LifeStrip {
    // The names are the template's.
    let id: String
    let stage: String
    let bands: [Band]
    let proposedAt: Int?
    let events: [String]

    /// In thousandths of the time that the page shows.
    struct Band {
        let left: Int
        let width: Int
        let top: Int
        let height: Int
    }

    /// The moments that all strips of a page share, in seconds since 1970.
    struct Span {
        let start: Int
        let end: Int

        /// - Parameter moments: All that are to be shown.
        init(_ moments: [Int]) {
            start = moments.min() ?? 0
            end = max(moments.max() ?? 0, start + 1)
        }

        /// In thousandths.
        func place(_ moment: Int) -> Int { Int(Double(moment - start) * 1_000 / Double(end - start)) }
    }

    /// - Parameter rule: Nil where its file was taken away.
    init(_ id: String, _ rule: Rule?, _ turns: [RuleLives.Turn], in span: Span) {
        self.id = Printable.text(id)
        stage = rule?.stage.rawValue ?? "taken away"
        let proposed = rule.flatMap(Self.proposed).flatMap { at in turns.first.map { min(at, $0.at) } }
        proposedAt = proposed.map(span.place)
        let ends = turns.dropFirst().map(\.at) + [span.end]
        bands = zip(turns, ends).compactMap { turn, end in
            guard let height = turn.stage?.bandHeight else { return nil }
            let left = span.place(turn.at)
            return Band(left: left, width: max(span.place(end) - left, 2), top: Self.height - height, height: height)
        }
        let proposal = rule?.trial.map { "\(CleanText.line($0.at, limit: 20))  proposed, tried on what there was until then" }
        events =
            (proposal.map { [$0] } ?? []) + Self.words(for: turns)
            + (turns.isEmpty ? ["at \(rule?.stage.rawValue ?? "none"), not committed yet"] : [])
    }

    /// When the rule was proposed: the day of the newest commit that it was tried on, in seconds since 1970.
    static func proposed(_ rule: Rule) -> Int? { rule.trial.flatMap { RFC3339.seconds("\($0.at)T00:00:00Z") } }

    fileprivate static let height = 30

    private static func words(for turns: [RuleLives.Turn]) -> [String] {
        var words: [String] = []
        for (index, turn) in turns.enumerated() {
            let what = word(for: turn.stage, after: index > 0 ? turns[index - 1].stage : nil)
            let author = CleanText.line(turn.author, limit: 80)
            words.append("\(Day.text(at: turn.at))  \(what), by \(author), commit \(turn.commit.prefix(12))")
        }
        return words
    }

    private static func word(for stage: Stage?, after last: Stage?) -> String {
        guard let stage else { return "taken away" }
        guard let last else { return "accepted at \(stage.rawValue)" }
        if stage == .retired { return "retired" }
        if last == .retired { return "brought back at \(stage.rawValue)" }
        return "\(stage > last ? "promoted" : "demoted") to \(stage.rawValue)"
    }
}

extension Stage {
    /// Of a strip's 30.
    fileprivate var bandHeight: Int {
        switch self {
        case .retired: 2
        case .advise: 8
        case .warn: 18
        case .block: 30
        }
    }
}
