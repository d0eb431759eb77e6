/// Chooses, of all that the comments of some evidence ask for, the sentence that speaks for the others.
struct SentenceChoice {
    let preparation: Preparation
    /// Signals, ascending.
    let evidence: [Int]
    /// Numbers of the words that the evidence shares, the strongest first.
    let words: [Int32]
    /// The texts of the tokens that the corrections changed.
    let changed: [String]
    /// Whether a check carries the request: advice has nothing but the comments to stand on.
    let isChecked: Bool

    /// Below this a sentence does not say what the others say.
    private static let leastScore = 0.4
    private static let enoughComments = 5
    private static let leastSharedWords = 0.6
    private static let leastSharedWordsOfFew = 0.5
    /// Of many comments, a word is shared that is in such a share of them.
    private static let leastShareOfWord = 0.05
    private static let leastShareAgreeing = 0.15

    /// - Returns: Nil where no sentence that fits says what others say.
    func best(where isFit: (Sentence) -> Bool) -> Sentence? {
        let spoken = evidence.flatMap { index in
            // What a commit says is about the commit.
            let signal = preparation.signals[index].signal
            return signal.kind == .comment ? Sentence.sentences(of: signal.comment) : []
        }
        var counts: [String: Int] = [:]
        let stems = spoken.map { CommentWords.single(of: $0.text) }
        for words in stems { for word in words { counts[word, default: 0] += 1 } }
        let wanted = wantedWords()
        let best = zip(spoken, stems).filter { sentence, words in
            // The dearest question comes last.
            sentence.isImperative && !sentence.isVague && speaksForOthers(words, counts) && (isChecked || isAgreedOn(words))
                && isFit(sentence)
        }.map { sentence, words in
            (sentence: sentence, score: score(sentence, words, counts, wanted, of: spoken.count))
        }.max { left, right in
            left.score != right.score
                ? left.score < right.score
                : (left.sentence.text.count, left.sentence.text) > (right.sentence.text.count, right.sentence.text)
        }
        return best.flatMap { $0.score >= Self.leastScore ? $0.sentence : nil }
    }

    /// Whether most of a sentence's words are used by other comments too; where there are few, what the
    /// correction changed is as good as said.
    private func speaksForOthers(_ said: Set<String>, _ counts: [String: Int]) -> Bool {
        if evidence.count < Self.enoughComments {
            let changed = Set(changed.flatMap(CommentWords.proseWords).map(CommentWords.stem))
            let known = said.count { (counts[$0] ?? 0) > 1 || changed.contains($0) }
            return words.isEmpty || Double(known) >= Double(said.count) * Self.leastSharedWordsOfFew
        }
        let least = max(2, Int((Double(evidence.count) * Self.leastShareOfWord).rounded(.up)))
        let shared = said.count { (counts[$0] ?? 0) >= least }
        return Double(shared) >= Double(said.count) * Self.leastSharedWords
    }

    /// Whether enough comments say most of what a sentence says.
    private func isAgreedOn(_ said: Set<String>) -> Bool {
        let most = min(said.count, max(2, (said.count + 1) / 2))
        let agreeing = evidence.count { index in
            preparation.signals[index].words.count { said.contains(preparation.words[$0]) } >= most
        }
        return agreeing >= max(2, Int((Double(evidence.count) * Self.leastShareAgreeing).rounded(.up)))
    }

    /// The words that the evidence shares, each with its weight; the strongest counts most.
    private func wantedWords() -> [String: Double] {
        var weights: [String: Double] = [:]
        for (rank, word) in words.prefix(6).enumerated() {
            for part in preparation.words[word].split(separator: " ") {
                weights[String(part)] = max(weights[String(part)] ?? 0, 1 / Double(rank + 1))
            }
        }
        return weights
    }

    private func score(
        _ sentence: Sentence, _ words: Set<String>, _ counts: [String: Int], _ wanted: [String: Double], of all: Int
    ) -> Double {
        var score = words.sorted().reduce(0) { $0 + (wanted[$1] ?? 0) }
        // Words that many of the comments use say what they have in common; rare ones, what sets one apart.
        let shared = words.sorted().reduce(0) { $0 + Double(counts[$1] ?? 0) / Double(max(1, all)) }
        score += words.isEmpty ? 0 : 2 * shared / Double(words.count).squareRoot()
        let length = sentence.text.split(separator: " ").count
        score -= 0.06 * Double(max(0, length - 8)) + (length < 2 ? 0.5 : 0)
        return score
    }
}
