/// Phrases what a candidate asks for as one imperative sentence: in the words of the comment that
/// speaks for the others, or where none of them says enough, from the correction itself.
struct StatementWriter {
    let preparation: Preparation

    /// - Returns: Nil where neither the comments nor the correction make a sentence.
    func statement(for candidate: Candidate) -> String? {
        if let nit = candidate.nit { return nit.statement(in: candidate.scope) }
        guard let text = text(for: candidate) else { return nil }
        let marked = marked(text, candidate)
        guard marked.split(separator: " ").count <= Sentence.mostWords, !Sentence.losesLink(marked) else { return nil }
        return asHabit(marked, words(of: candidate.form).map(preparation.tokens.text)).stopped
    }

    /// The text with the code that it names in backticks.
    func marked(_ text: String, _ candidate: Candidate) -> String {
        CodeMarking.marked(text, known: names(in: candidate), named: Set(words(of: candidate.form).map(preparation.tokens.text)))
    }

    /// `Delete the dest` is said of one place; of all that come it is `Leave out \`dest\``.
    /// - Parameter names: The words that the check looks for.
    private func asHabit(_ statement: String, _ names: [String]) -> String {
        let words = statement.split(separator: " ")
        guard (2...3).contains(words.count), Self.deletions.contains(words[0]),
            words.count == 2 || Self.articles.contains(words[1].lowercased())
        else { return statement }
        let last = words[words.count - 1]
        if last.hasPrefix("`"), last.hasSuffix("`") { return "Leave out \(last)" }
        return names.filter { $0.lowercased() == last.lowercased() }.min().map { "Leave out `\($0)`" } ?? statement
    }

    private static let deletions: Set<Substring> = ["Delete", "Drop", "Remove"]

    private func text(for candidate: Candidate) -> String? {
        guard !isOneOfSeveral(candidate) else { return nil }
        let written = statement(fromCorrectionOf: candidate)
        if let written, candidate.change?.isOfCase(preparation.tokens) ?? false { return written }
        if let instruction = instruction(of: candidate), written == nil || saysEnough(instruction, of: candidate) {
            return instruction.text
        }
        if let written { return written }
        return Admission.admitsCheck(candidate.trial) ? statement(showingCorrectionOf: candidate) : nil
    }

    /// The words of the corrected lines, as they are spelled there.
    private func names(in candidate: Candidate) -> Set<String> {
        let edits = candidate.edits(in: preparation).map(\.edit)
        let tokens = edits.prefix(50).flatMap { preparation.tokens.tokens(of: $0.before) + preparation.tokens.tokens(of: $0.after ?? "") }
        return Set(tokens.filter { $0 >= 0 }.map(preparation.tokens.text).filter { !$0.allSatisfy(\.isWhitespace) })
    }

    /// Whether a sentence needs no more to be understood: it is what many say, or it names both what was
    /// bad and what is good, or where one of them is nothing, says in some words which.
    private func saysEnough(_ sentence: Sentence, of candidate: Candidate) -> Bool {
        guard candidate.words.isEmpty, let change = candidate.change else { return true }
        let text = sentence.text.lowercased()
        let isSaid = { (tokens: [TokenID]) in
            let words = tokens.filter(preparation.tokens.isWord)
            return words.isEmpty || words.contains { text.contains(preparation.tokens.text(of: $0).lowercased()) }
        }
        let words = sentence.text.split(separator: " ").count
        if change.removed.isEmpty || change.inserted.isEmpty { return words >= Self.enoughWords }
        return words > Self.enoughWords && isSaid(change.removed) && isSaid(change.inserted)
    }

    /// Fewer words than this leave out what is meant.
    private static let enoughWords = 3

    /// The sentence that speaks for the others and names what was changed.
    private func instruction(of candidate: Candidate) -> Sentence? {
        let changed = (candidate.change?.removed ?? []) + (candidate.change?.inserted ?? [])
        let choice = SentenceChoice(
            preparation: preparation, evidence: candidate.evidence, words: candidate.words,
            changed: changed.map(preparation.tokens.text), isChecked: Admission.admitsCheck(candidate.trial))
        let oneCase = OneCase(preparation: preparation, evidence: candidate.evidence, known: knownWords(of: candidate))
        return choice.best { sentence in
            namesChange(sentence, of: candidate) && !isTooWide(sentence, candidate)
                && !oneCase.isMeant(by: marked(sentence.text, candidate))
        }
    }

    /// Whether it says of whole messages what the corrections did to their subjects alone.
    private func isTooWide(_ sentence: Sentence, _ candidate: Candidate) -> Bool {
        guard candidate.scope == [.subject] else { return false }
        let said = Set(CommentWords.proseWords(sentence.text))
        return !said.isDisjoint(with: ["message", "messages"]) && said.isDisjoint(with: Self.subjectNames)
    }

    private static let subjectNames: Set<String> = [
        "subject", "title", "headline", "header", "summary", "first", "start", "begin", "prefix",
    ]

    /// What the check looks for, and what the corrections made of it.
    private func knownWords(of candidate: Candidate) -> Set<String> {
        var known = (candidate.change?.removed ?? []) + (candidate.change?.inserted ?? [])
        if case .tokens(let row, _) = candidate.form { known += row }
        return Set(known.map(preparation.tokens.text))
    }

    /// Whether a sentence speaks of what the corrections changed, where they all changed one word; what is checked has to be named,
    /// be it that something only went or came.
    private func namesChange(_ sentence: Sentence, of candidate: Candidate) -> Bool {
        guard let change = candidate.change else { return true }
        if change.removed.isEmpty || change.inserted.isEmpty, !Admission.admitsCheck(candidate.trial) { return true }
        let words = (change.removed + change.inserted).filter(preparation.tokens.isWord)
            .map { preparation.tokens.text(of: $0).lowercased() }
        let text = sentence.text.lowercased()
        return words.isEmpty || words.contains(where: text.contains)
    }

    private static let articles: Set<String> = ["a", "an", "the", "this", "that", "these", "those"]
}
