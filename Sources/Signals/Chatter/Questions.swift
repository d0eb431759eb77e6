/// Tells a question that only asks from one that asks for an edit.
enum Questions {
    /// Every sentence is a question, and none is a request in the form of one.
    static func onlyAsks(_ text: String) -> Bool {
        let prose = Wording.prose(text)
        let sentences = sentences(of: prose)
        guard !sentences.isEmpty, sentences.allSatisfy({ $0.last == "?" }) else { return false }
        return !sentences.contains { isRequest(Wording.words(String($0))) }
    }

    /// "Can you remove …?", "Why not use …?", "Rename to x?"
    private static func isRequest(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        if first == "nit" || imperatives.contains(first) { return true }
        if words.contains(where: wishes.contains) { return true }
        return zip(words, words.dropFirst()).contains { pairs[$0]?.contains($1) == true }
    }

    private static func sentences(of prose: String) -> [Substring] {
        let text = prose.unicodeScalars
        var sentences: [Substring] = []
        var start = text.startIndex
        var index = start
        func close(at end: String.Index) {
            let sentence = trimmed(text[start..<end])
            if sentence.contains(where: { $0.isLetter || $0.isNumber }) { sentences.append(Substring(sentence)) }
        }
        while index < text.endIndex {
            let next = text.index(after: index)
            let endsHere = isEnd(text[index]) && (next == text.endIndex || text[next].isSpace)
            let isBreak = text[index] == "\n" && next < text.endIndex && text[next] == "\n"
            if endsHere || isBreak {
                close(at: next)
                start = next
            }
            index = next
        }
        close(at: text.endIndex)
        return sentences
    }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "!" || scalar == "?" }

    private static func trimmed(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        var text = text.drop(while: \.isSpace)
        while text.last?.isSpace == true { text.removeLast() }
        return text
    }

    /// Words that turn any question into a wish.
    private static let wishes: Set<String> = [
        "please", "pls", "plz", "should", "shouldnt", "maybe", "perhaps", "instead", "rather", "better",
        "lets", "consider", "typo", "missing", "unnecessary", "redundant", "mind",
    ]

    private static let imperatives: Set<String> = [
        "remove", "rename", "use", "drop", "delete", "add", "move", "replace", "fix", "make", "change",
        "inline", "extract", "put", "split", "avoid", "omit", "s",
    ]

    private static let pairs: [String: Set<String>] = [
        "can": ["you", "we", "this", "it", "the", "these"],
        "could": ["you", "we", "this", "it", "the", "these"],
        "would": ["you"],
        "will": ["you"],
        "wouldnt": ["it"],
        "why": ["not", "dont"],
        "how": ["about"],
        "what": ["about"],
        "cant": ["you", "we", "this"],
        "couldnt": ["you", "we", "this"],
        "need": ["to"],
        "needs": ["to"],
    ]
}
