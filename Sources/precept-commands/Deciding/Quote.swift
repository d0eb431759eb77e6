import Rules

/// A comment's words and where they were said.
struct Quote {
    let comment: String
    let source: String

    init?(_ evidence: Evidence) {
        guard let words = evidence.comment.map({ CleanText.line($0) }), !words.isEmpty else { return nil }
        comment = words
        let place = evidence.path.map { path in
            CleanText.code(path) + (evidence.line.map { ":\($0)" } ?? "")
        }
        let parts = [
            evidence.author.map { CleanText.line($0, limit: 80) }, evidence.at.map { CleanText.line($0, limit: 20) },
            place, Self.review(of: evidence),
            CleanText.line(evidence.source, limit: 40),
        ]
        source = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// History that no pull request is known for counts each commit as its own review.
    private static func review(of evidence: Evidence) -> String? {
        guard let review = evidence.review else { return nil }
        if review == evidence.commit { return "commit \(CleanText.line(String(review.prefix(12))))" }
        return "review \(CleanText.line(review, limit: 60))"
    }
}
