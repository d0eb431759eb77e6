/// Tells whether a sentence is about the case of one comment, and no rule for the others: it names code or makes a condition that
/// neither the lesson is about nor enough of the reviews have.
struct OneCase {
    let preparation: Preparation
    /// What the sentence is to speak for: signals, ascending.
    let evidence: [Int]
    /// The words of code that the lesson is about.
    var known: Set<String> = []

    private static let leastShareOfReviews = 0.2
    private static let conjunctions: Set<String> = ["if", "when", "unless", "where", "while"]

    /// - Parameter text: A sentence with the code that it names in backticks.
    func isMeant(by text: String) -> Bool {
        let names = CommentText.split(text).spans.flatMap { TokenTable.texts(of: $0) { $0 == .word } }
        return Set(names).subtracting(known).contains { !isShared($0) } || hasConditionOfOne(text)
    }

    /// Whether enough of the reviews have a text, in a comment or in what was corrected.
    private func isShared(_ text: String) -> Bool {
        isOfMany { prepared in
            let signal = prepared.signal
            return signal.comment.contains(text)
                || signal.corrections.contains { ($0.before + $0.after).contains { $0.contains(text) } }
        }
    }

    /// Whether a sentence ends in a condition with a word that hardly any of the comments use.
    func hasConditionOfOne(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard let start = words.indices.dropFirst(2).first(where: { Self.conjunctions.contains(words[$0].lowercased()) }) else {
            return false
        }
        let said = CommentWords.single(of: words[words.index(after: start)...].joined(separator: " "))
        return !said.allSatisfy { word in
            isOfMany { prepared in prepared.words.contains { preparation.words[$0] == word } }
        }
    }

    private func isOfMany(where has: (PreparedSignal) -> Bool) -> Bool {
        let reviews = preparation.reviews(of: evidence.filter { has(preparation.signals[$0]) }).count
        return reviews > 1 && Double(reviews) >= Self.leastShareOfReviews * Double(preparation.reviews(of: evidence).count)
    }
}
