import Rules

extension StatementWriter {
    /// Whether a sentence is about the case of one comment, and no rule for the others: it names code, quotes words or makes a
    /// condition that neither the check knows nor enough of the reviews.
    func isAboutOneCase(_ sentence: Sentence, _ candidate: Candidate) -> Bool {
        var known = (candidate.change?.removed ?? []) + (candidate.change?.inserted ?? [])
        if case .tokens(let row, _) = candidate.form { known += row }
        let names = CommentText.split(marked(sentence.text, candidate)).spans.flatMap { TokenTable.texts(of: $0) { $0 == .word } }
        return Set(names).subtracting(known.map(preparation.tokens.text)).contains { !isShown($0, by: candidate) }
            || Self.quotations(in: sentence.text).contains { !isShown($0, by: candidate) }
            || isConditionOfOne(sentence, candidate)
    }

    /// Whether enough of the reviews have a text, in a comment or in what was corrected.
    private func isShown(_ text: String, by candidate: Candidate) -> Bool {
        isOfMany(candidate) { prepared in
            let signal = prepared.signal
            return signal.comment.contains(text)
                || signal.corrections.contains { ($0.before + $0.after).contains { $0.contains(text) } }
        }
    }

    /// Whether it ends in a condition with a word that hardly any of the comments use.
    private func isConditionOfOne(_ sentence: Sentence, _ candidate: Candidate) -> Bool {
        let words = sentence.text.split(separator: " ")
        guard let start = words.indices.dropFirst(2).first(where: { Self.conjunctions.contains(words[$0].lowercased()) }) else {
            return false
        }
        let said = CommentWords.words(of: words[words.index(after: start)...].joined(separator: " ")).filter { !$0.contains(" ") }
        return !said.allSatisfy { word in
            isOfMany(candidate) { prepared in prepared.words.contains { preparation.words[$0] == word } }
        }
    }

    private func isOfMany(_ candidate: Candidate, where has: (PreparedSignal) -> Bool) -> Bool {
        let reviews = preparation.reviews(of: candidate.evidence.filter { has(preparation.signals[$0]) }).count
        return reviews > 1 && Double(reviews) >= Self.leastShareOfReviews * Double(candidate.trial.reviews)
    }

    private static let leastShareOfReviews = 0.2
    private static let conjunctions: Set<String> = ["if", "when", "unless", "where", "while"]

    /// What stands between quotation marks, where it is more than one word.
    private static func quotations(in text: String) -> [String] {
        text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 && $0.element.contains(" ") }.map { String($0.element) }
    }
}
