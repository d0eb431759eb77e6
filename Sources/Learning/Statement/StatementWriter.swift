import Rules

/// Phrases what a candidate asks for as one imperative sentence: in the words of the comment that
/// speaks for the others, or where none of them says enough, from the correction itself.
struct StatementWriter {
    let preparation: Preparation

    /// Below this a sentence does not say what the others say.
    private static let leastScore = 1.0

    private static let enoughComments = 5
    private static let leastSharedWords = 0.6

    /// - Returns: Nil where neither the comments nor the correction make a sentence.
    func statement(for candidate: Candidate) -> String? {
        if case .family(let family) = candidate.form { return family.statement }
        let spoken = sentence(for: candidate)
        if let spoken, spoken.isImperative, namesChange(spoken, of: candidate) { return finished(spoken.text) }
        if let written = statement(fromCorrectionOf: candidate) { return finished(written) }
        guard let spoken, let noun = asInstruction(spoken, candidate) else { return nil }
        return finished(noun)
    }

    private func sentence(for candidate: Candidate) -> Sentence? {
        // A commit's message says what was done, not what is to be done.
        let comments = candidate.evidence.map { preparation.signals[$0].signal }.filter { $0.kind == .comment }
        let spoken = comments.flatMap { Sentence.sentences(of: $0.comment) }
        var counts: [String: Int] = [:]
        let stems = spoken.map { Set(CommentWords.words(of: $0.text).filter { !$0.contains(" ") }) }
        for words in stems { for word in words { counts[word, default: 0] += 1 } }
        let wanted = wantedWords(candidate)
        let best = zip(spoken, stems).filter { sentence, words in
            !isVague(sentence) && !isAboutOneLine(sentence, candidate)
                && speaksForOthers(words, counts, of: candidate.evidence.count)
        }.map { sentence, words in
            (sentence: sentence, score: score(sentence, words, counts, wanted, of: spoken.count))
        }.max { left, right in
            left.score != right.score
                ? left.score < right.score
                : (left.sentence.text.count, left.sentence.text) > (right.sentence.text.count, right.sentence.text)
        }
        guard let best, best.score >= Self.leastScore else { return nil }
        return best.sentence
    }

    /// Whether most of a sentence's words are used by another comment too, where there are enough to tell.
    private func speaksForOthers(_ words: Set<String>, _ counts: [String: Int], of comments: Int) -> Bool {
        let shared = words.count { (counts[$0] ?? 0) > 1 }
        return comments < Self.enoughComments || Double(shared) >= Double(words.count) * Self.leastSharedWords
    }

    /// The words that the evidence shares, each with its weight; the strongest counts most.
    private func wantedWords(_ candidate: Candidate) -> [String: Double] {
        var weights: [String: Double] = [:]
        for (rank, word) in candidate.association.words.prefix(6).enumerated() {
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
        score -= sentence.text.contains(",") ? 0.3 : 0
        score -= 0.06 * Double(max(0, length - 8)) + (length < 2 ? 0.5 : 0)
        if sentence.isImperative { score += 0.6 }
        return score
    }

    /// Whether a sentence speaks of what the corrections changed, where they all changed one word.
    private func namesChange(_ sentence: Sentence, of candidate: Candidate) -> Bool {
        guard let change = candidate.change, !change.gone.isEmpty, !change.come.isEmpty else { return true }
        let words = (change.gone + change.come).filter { preparation.tokens.kind(of: $0) == .word }
            .map { preparation.tokens.text(of: $0).lowercased() }
        let text = sentence.text.lowercased()
        return words.isEmpty || words.contains(where: text.contains)
    }

    /// Whether a sentence names code that neither the check nor another comment knows.
    private func isAboutOneLine(_ sentence: Sentence, _ candidate: Candidate) -> Bool {
        let names = CommentText.split(sentence.text).spans.flatMap(preparation.tokens.tokens(of:))
            .filter { preparation.tokens.kind(of: $0) == .word }
        guard !names.isEmpty else { return false }
        var known = Set((candidate.change?.gone ?? []) + (candidate.change?.come ?? []))
        if case .tokens(let row, _) = candidate.form { known.formUnion(row) }
        return names.contains { name in
            guard !known.contains(name) else { return false }
            let text = preparation.tokens.text(of: name)
            return candidate.evidence.count { preparation.signals[$0].signal.comment.contains(text) } < 2
        }
    }

    private func isVague(_ sentence: Sentence) -> Bool {
        let text = " " + sentence.text.lowercased() + " "
        // A number of several digits names one bug or one version.
        let hasLongNumber = text.split { !$0.isNumber }.contains { $0.count > 2 }
        return hasLongNumber || Self.vague.contains(where: text.contains)
    }

    /// What points at the place of one comment and means nothing away from it.
    private static let vague = [
        " this ", " that ", " these ", " those ", " it ", " i ", " my ", " your ", " i'm ", " he ", "?", " same ", " patch ",
        " change ", " commit ", " line ", " above", " below", " here ", " here,", "http",
    ]

    /// `Trailing whitespace`, said of what was taken away, means `No trailing whitespace`; said of what came,
    /// that it has to be added.
    private func asInstruction(_ sentence: Sentence, _ candidate: Candidate) -> String? {
        let words = sentence.text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
        guard let first = words.first, words.count > 1, words.count <= 4, !sentence.text.contains(where: ",?".contains),
            !words.contains(where: Self.makesNoName.contains)
        else { return nil }
        let thing = sentence.text.prefix(1).lowercased() + sentence.text.dropFirst()
        if first == "missing" { return "Add the " + thing }
        guard isInsertion(candidate) else { return "No " + thing }
        return Admission.admitsCheck(candidate.trial) ? "Add " + thing : nil
    }

    /// Words of a sentence or a question, not of a thing's name.
    private static let makesNoName: Set<String> = [
        "why", "what", "how", "which", "who", "is", "are", "be", "should", "this", "that", "must", "not", "can", "could",
        "does", "do", "it", "we", "you", "i", "has", "have", "works", "please", "deprecated", "wrong", "want", "needs",
    ]

    private func isInsertion(_ candidate: Candidate) -> Bool {
        if case .tokens(_, excuse: .some) = candidate.form { return true }
        return candidate.change.map { $0.gone.isEmpty && !$0.come.isEmpty } ?? false
    }

    private func finished(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}
