import Rules

/// Chooses among the limits of one nit: the evidence bears several, and where reviewers name a number, they mean that. One that
/// nobody names is no more than what two corrections happen to keep to.
struct NamedLimits {
    let preparation: Preparation

    /// A number that one review names may be of anything.
    private static let leastReviews = 2
    /// Of so many that agree on a limit nobody has to name it.
    private static let leastUnnamed = 3

    private struct Family: Hashable {
        let name: String
        let isOfMessages: Bool
    }

    /// Without the limits beside one that is named, in their order.
    func preferred(_ candidates: [Candidate]) -> [Candidate] {
        let families = Dictionary(grouping: candidates) { family(of: $0) }
        let named = families.compactMapValues(mostNamed)
        return candidates.filter { candidate in
            guard let family = family(of: candidate), let limit = limit(of: candidate) else { return true }
            if let named = named[family] { return named == limit }
            return candidate.trial.reviews >= Self.leastUnnamed
                || candidate.evidence.contains { Self.numbers(in: preparation.signals[$0].signal.comment).contains(limit) }
        }
    }

    private func limit(of candidate: Candidate) -> Int? {
        if case .nit(let nit) = candidate.form { nit.limit } else { nil }
    }

    /// Nil of what has no limit.
    private func family(of candidate: Candidate) -> Family? {
        guard case .nit(let nit) = candidate.form, nit.limit != nil else { return nil }
        return Family(name: nit.family, isOfMessages: candidate.scope.contains(where: \.isMessage))
    }

    /// Of the candidates' limits the one that most reviews name, and of several the lowest.
    private func mostNamed(_ candidates: [Candidate]) -> Int? {
        var reviews: [Int: Set<String>] = [:]
        for index in Set(candidates.flatMap(\.evidence)) {
            let signal = preparation.signals[index].signal
            for number in Self.numbers(in: signal.comment) { reviews[number, default: []].insert(signal.review) }
        }
        let counts = Set(candidates.compactMap(limit)).map { (limit: $0, reviews: reviews[$0]?.count ?? 0) }
        guard let best = counts.max(by: { ($0.reviews, -$0.limit) < ($1.reviews, -$1.limit) }), best.reviews >= Self.leastReviews
        else { return nil }
        return best.limit
    }

    private static func numbers(in comment: String) -> Set<Int> {
        Set(CommentText.ownLines(of: comment).flatMap { $0.split { !$0.isASCII || !$0.isNumber } }.compactMap { Int($0) })
    }
}
