import Instructions
import Learning
import Outcomes
import Support

/// What telling the rules has cost over time, as the page draws it: a step at each commit that changed it, below the budget.
///
/// As of `TrendChart`, the drawing holds shapes alone.
struct TokenChart {
    // The names are the template's.
    let area: String
    let budgetAt: Int
    let budget: Int
    let top: Int
    let first: String
    let last: String
    let summary: String
    let steps: [Step]
    let earlier: Int?

    struct Step {
        let day: String
        let tokens: Int
    }

    private static let width = 1_000
    private static let height = 1_000
    private static let mostSteps = 40

    /// - Parameter span: The time that all of the page's strips share.
    /// - Returns: Nil where no commit ever told a rule.
    init?(_ history: TokenHistory, budget: Int, in span: LifeStrip.Span) {
        guard !history.points.isEmpty else { return nil }
        let most = history.points.map(\.tokens).max() ?? 0
        let top = max(budget, most, 1)
        let height = { (tokens: Int) in Self.height - tokens * Self.height / top }
        var path = ""
        for point in history.points {
            let left = min(max(span.place(point.at), 0), Self.width)
            path += path.isEmpty ? "M\(left) \(Self.height)V\(height(point.tokens))" : "H\(left)V\(height(point.tokens))"
        }
        area = path + "H\(Self.width)V\(Self.height)Z"
        budgetAt = height(budget)
        self.budget = budget
        self.top = top
        (first, last) = (Day.text(at: span.start), Day.text(at: span.end))
        steps = history.points.suffix(Self.mostSteps).map { Step(day: Day.text(at: $0.at), tokens: $0.tokens) }
        earlier = history.points.count > Self.mostSteps ? history.points.count - Self.mostSteps : nil
        let changes = Counted.text(history.points.count, "commit")
        summary =
            "\(changes) changed what is told, first on \(Day.text(at: history.points[0].at)). At most it was \(most) tokens, "
            + "with the last of them \(history.points[history.points.count - 1].tokens), of a budget that is \(budget) today."
    }
}
