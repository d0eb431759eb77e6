/// Where accepted code turned from one form to the other, as when a project takes up a new template: from there on it
/// tells what the convention is, and what came before only that there was another.
enum ConventionTurn {
    /// What the log-likelihood ratio must exceed: the turn is looked for in every place, and chance alone makes some.
    private static let leastRatio = 15.0
    /// Of the changes before it, more than this share has the bad form; of those since, fewer than that.
    private static let leastBefore = 0.5
    private static let mostSince = 0.1
    /// Fewer changes than this show no custom.
    private static let leastChanges = 10

    /// The first change of the newer side; nil where accepted code did not turn.
    /// - Parameters:
    ///   - showing: The changes that show either form, by their numbers, which follow time.
    ///   - violating: Those that show the bad one.
    static func first(of showing: Set<Int>, violating: Set<Int>) -> Int? {
        guard violating.count < showing.count else { return nil }
        var best: (ratio: Double, change: Int)?
        var before = (all: 0, bad: 0)
        for change in showing.sorted() {
            let since = (all: showing.count - before.all, bad: violating.count - before.bad)
            if since.all >= leastChanges, Double(before.bad) > leastBefore * Double(before.all),
                Double(since.bad) < mostSince * Double(since.all)
            {
                let ratio = LogLikelihood.ratio(
                    both: before.bad, first: before.all - before.bad, second: since.bad, neither: since.all - since.bad)
                if ratio > best?.ratio ?? leastRatio { best = (ratio, change) }
            }
            before.all += 1
            if violating.contains(change) { before.bad += 1 }
        }
        return best?.change
    }
}
