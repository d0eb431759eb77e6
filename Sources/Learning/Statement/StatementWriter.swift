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
        let instruction = sentence(for: candidate) { sentence in
            sentence.isImperative && namesChange(sentence, of: candidate) && !asksForWhatWent(sentence, candidate)
                && namesSigns(sentence, of: candidate) && !isCode(sentence, in: candidate)
        }
        if let written, candidate.change?.isOfCase(preparation.tokens) ?? false { return written }
        let isPlaced = written == nil || !isAboutSigns(candidate) || instruction.map(namesAnySign) ?? false
        if let instruction, isPlaced, written == nil || saysEnough(instruction, of: candidate) { return instruction.text }
        if let written { return written }
        if let noun = sentence(for: candidate, where: { asProhibition($0, candidate) != nil && !isCode($0, in: candidate) }) {
            return asProhibition(noun, candidate)
        }
        return Admission.admitsCheck(candidate.trial) ? statement(showingCorrectionOf: candidate) : nil
    }

    /// Whether a sentence is a line of code: one of the mended lines has it as it stands.
    private func isCode(_ sentence: Sentence, in candidate: Candidate) -> Bool {
        guard sentence.text.contains(" ") else { return false }
        let text = sentence.text.lowercased()
        return candidate.edits(in: preparation).contains {
            $0.edit.after?.lowercased().contains(text) ?? false
        }
    }

    /// Whether only signs and spaces tell the form: then a statement has to name them.
    private func isAboutSigns(_ candidate: Candidate) -> Bool {
        guard let change = candidate.change else { return false }
        return (change.removed + change.inserted).allSatisfy { $0 >= 0 && preparation.tokens.kind(of: $0) == .space }
    }

    private func namesAnySign(_ sentence: Sentence) -> Bool {
        !Self.signs(in: sentence).isEmpty || !Set(CommentWords.proseWords(sentence.text)).isDisjoint(with: Self.signNames)
    }

    private static func signs(in sentence: Sentence) -> Set<String> {
        let words = sentence.text.split(separator: " ").map { String($0).trimmed(of: "`'\"") }
        return Set(words.filter { word in !word.isEmpty && !word.contains { $0.isLetter || $0.isNumber } })
    }

    private static let signNames: Set<String> = [
        "comma", "commas", "colon", "semicolon", "paren", "parens", "parenthesis", "parentheses", "brace", "braces", "bracket",
        "brackets", "operator", "operators", "equals", "assignment", "dot", "stop", "quote", "quotes", "plus", "minus", "hash",
        "slash", "arrow", "keyword", "keywords", "if", "for",
    ]

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

    private func sentence(for candidate: Candidate, where isFit: (Sentence) -> Bool) -> Sentence? {
        let changed = (candidate.change?.removed ?? []) + (candidate.change?.inserted ?? [])
        let choice = SentenceChoice(
            preparation: preparation, evidence: candidate.evidence, words: candidate.words,
            changed: changed.map(preparation.tokens.text), isChecked: Admission.admitsCheck(candidate.trial))
        let oneCase = OneCase(preparation: preparation, evidence: candidate.evidence, known: knownWords(of: candidate))
        return choice.best { isFit($0) && !isTooWide($0, candidate) && !oneCase.isMeant(by: marked($0.text, candidate)) }
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

    /// Whether a sentence asks for the word that the corrections took away: one comment may want what the others want gone.
    private func asksForWhatWent(_ sentence: Sentence, _ candidate: Candidate) -> Bool {
        let said = CommentWords.proseWords(sentence.text)
        guard let verb = said.first, Self.wanting.contains(verb), Self.refusing.isDisjoint(with: said) else { return false }
        let words = { (tokens: [TokenID]) in
            Set(tokens.filter(preparation.tokens.isWord).map { preparation.tokens.text(of: $0).lowercased() })
        }
        let inserted = words(candidate.change?.inserted ?? [])
        return !words(candidate.change?.removed ?? []).subtracting(inserted).isDisjoint(with: said) && inserted.isDisjoint(with: said)
    }

    private static let wanting: Set<String> = ["use", "add", "prefer", "write", "put", "keep", "always", "insert"]
    private static let refusing: Set<String> = ["not", "no", "instead", "than", "without", "only", "over", "for"]

    /// Whether a sentence that names signs names one that the form has, where the form is about signs or spaces.
    private func namesSigns(_ sentence: Sentence, of candidate: Candidate) -> Bool {
        guard case .tokens(let row, _) = candidate.form else { return true }
        let literal = row.filter { $0 >= 0 }
        guard !literal.contains(where: preparation.tokens.isWord) else { return true }
        let changed = (candidate.change?.removed ?? []) + (candidate.change?.inserted ?? [])
        let signs = Set((literal + changed).filter { preparation.tokens.kind(of: $0) == .sign }.map(preparation.tokens.text))
        let said = Self.signs(in: sentence)
        if said.isEmpty { return signs.isEmpty || !isAboutSigns(candidate) || namesAnySign(sentence) }
        return signs.isEmpty || said.contains { sign in signs.contains { sign.contains($0) || $0.contains(sign) } }
    }

    /// `Trailing whitespace` or `A trailing space`, said of what was taken away, means that there is to be none.
    private func asProhibition(_ sentence: Sentence, _ candidate: Candidate) -> String? {
        let parts = sentence.text.split(separator: " ").drop { Self.articles.contains($0.lowercased()) }
        let (noun, words) = (parts.joined(separator: " "), parts.map { $0.lowercased() })
        guard (2...4).contains(words.count), words.last != "only", !sentence.isQuestion, !Self.notNouns.contains(words[0]),
            !Verb.isBase(words[0]),
            !noun.contains(": "),
            !words.contains(where: { word in Self.predicates.contains(word) || !word.contains { $0.isLetter || $0.isNumber } }),
            isRemoval(candidate),
            // What the corrections put in is what is wanted.
            Set(CommentWords.proseWords(sentence.text)).isDisjoint(with: wordsPutIn(by: candidate))
        else { return nil }
        return "No " + noun.prefix(1).lowercased() + noun.dropFirst()
    }

    private static let articles: Set<String> = ["a", "an", "the", "this", "that", "these", "those"]

    /// Whether the corrections took something away and put nothing in its place, so far as they agree.
    private func isRemoval(_ candidate: Candidate) -> Bool {
        if case .tokens(_, .some) = candidate.form { return false }
        return candidate.core(in: preparation)?.isEmpty != true && candidate.change?.inserted.isEmpty != false
    }

    /// The words that corrected lines have and had not before, in lower case.
    private func wordsPutIn(by candidate: Candidate) -> Set<String> {
        let edits = candidate.edits(in: preparation).map(\.edit)
        return Set(
            edits.flatMap { edit in
                Set(CommentWords.proseWords(edit.after ?? "")).subtracting(CommentWords.proseWords(edit.before))
            })
    }

    /// What opens a sentence that names no thing.
    private static let notNouns: Set<String> = [
        "why", "what", "how", "which", "who", "where", "when", "is", "are", "should", "this", "that", "no", "not", "git", "already",
        "can", "could", "in", "on", "at", "to", "for", "with", "by", "from", "you'll", "you", "we", "it", "i", "they", "there",
        "its", "it's", "they're", "here", "done", "fixed", "yes", "maybe", "if", "as", "so", "see", "wrong", "too", "very", "all",
        "any", "only", "same",
    ]
    /// What makes a sentence say something of a thing instead of naming it.
    private static let predicates: Set<String> = [
        "is", "are", "was", "were", "be", "been", "can", "could", "should", "must", "has", "have", "had", "does", "do", "did",
        "too", "already", "not", "isn't", "aren't", "don't", "doesn't", "seems", "looks", "needs", "need", "will", "would", "may",
        "might", "i", "you", "we", "it",
    ]
}
