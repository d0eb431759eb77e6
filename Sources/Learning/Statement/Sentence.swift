/// A sentence of a comment, made into one that could stand as a rule: without chatter, and telling
/// what to do.
struct Sentence: Hashable {
    /// Without a final full stop.
    let text: String
    /// Whether it opens with an instruction, such as `Use` or `Do not`.
    let isImperative: Bool

    /// At most so many words; more is an explanation.
    static let mostWords = 20

    /// The sentences of `comment` that could be statements.
    static func sentences(of comment: String) -> [Sentence] {
        unwrapped(CommentText.ownLines(of: comment).filter { !isCode($0) }).flatMap { split($0[...]) }.compactMap(Sentence.init)
    }

    /// Whether a line is set off as code.
    private static func isCode(_ line: Substring) -> Bool { line.hasPrefix("    ") || line.hasPrefix("\t") }

    /// Fewer characters are no line that somebody had to break.
    private static let leastWrapped = 35

    /// The lines, each with those behind it that go on in the middle of its sentence: some write as mail is written.
    private static func unwrapped(_ lines: [Substring]) -> [String] {
        lines.reduce(into: []) { texts, line in
            if let last = texts.last, last.count >= leastWrapped, !(last.last { !$0.isWhitespace }.map(".;:!?".contains) ?? true),
                line.first?.isLowercase ?? false, !line.hasPrefix("http")
            {
                texts[texts.count - 1] += " " + line
            } else {
                texts.append(String(line))
            }
        }
    }

    private init?(_ raw: Substring) {
        // One apostrophe is enough to know words by.
        var words = raw.replacing("’", with: "'").split(whereSeparator: \.isWhitespace).map(String.init)
        let isQuestion = words.last?.hasSuffix("?") ?? false
        words.removeAll { ["e.g.", "e.g", "i.e.", "i.e", "eg.", "ie."].contains($0.lowercased().trimmed(of: ",")) || Self.isMark($0) }
        Self.dropRemarks(&words)
        Self.dropPleas(&words)
        Self.dropChatter(&words)
        Self.turnImperative(&words)
        if let reason = words.indices.dropFirst().first(where: { Self.opensReason(words[$0...]) }) {
            words.removeSubrange(reason...)
        }
        Self.dropRemarks(&words)
        let instructs = words.first.map { Self.instructions.contains($0.lowercased()) } ?? false
        if let aside = words.indices.dropFirst(2).first(where: { Self.opensAside(words[$0], behind: words[$0 - 1], instructs: instructs) })
        {
            words.removeSubrange(aside...)
        }
        Self.layDown(&words)
        while let last = words.last {
            let trimmed = Self.trimmedEnd(last)
            if trimmed == last { break }
            words[words.count - 1] = trimmed
            if trimmed.isEmpty { words.removeLast() }
        }
        guard let last = words.last?.lowercased(), !Self.dangling.contains(last), words.count <= Self.mostWords else { return nil }
        let opening = words[0].lowercased()
        // In capitals it is a name: `PUT request`.
        let isInstruction =
            Self.instructions.contains(opening) && words[0].dropFirst().allSatisfy(\.isLowercase) && Self.tellsWhatToDo(opening, words)
        isImperative =
            isInstruction || (opening == "no" && words.count > 2)
            || (opening == "do" && words.count > 2 && words[1] == "not")
            || (words.count > 2 && words.dropFirst().dropLast().contains { Self.norms.contains($0.lowercased()) }
                && !Self.pointers.contains(opening) && !Self.norms.contains(opening) && !isQuestion)
        text = Self.capitalised(words.joined(separator: " "))
    }

    /// Whether a word is a picture, such as 😊, or points to a footnote, such as [2].
    private static func isMark(_ word: String) -> Bool {
        let number = word.trimmed(of: "[].,;")
        let isFootnote = word.hasPrefix("[") && !number.isEmpty && number.allSatisfy(\.isNumber)
        return isFootnote || word.unicodeScalars.allSatisfy { !$0.isASCII && ($0.properties.isEmoji || $0.properties.isVariationSelector) }
    }

    /// Cuts at full stops, semicolons and dashes between words, never inside a code span or a name.
    static func split(_ line: Substring) -> [Substring] {
        var pieces: [Substring] = []
        var start = line.startIndex
        var isCode = false
        // Whether there is nothing but dots since the last space: a stop that stands alone, or dots that do, are code.
        var isDots = true
        var index = line.startIndex
        while index < line.endIndex {
            let character = line[index]
            let next = line.index(after: index)
            if character == "`" { isCode.toggle() }
            let isBound = index == line.startIndex || !line[line.index(before: index)].isWhitespace
            isDots = character.isWhitespace || isDots && character == "."
            let isShort = character == "." && isAbbreviated(line[start..<index])
            if !isCode, ".;?!".contains(character), isBound, !isDots, !isShort, next == line.endIndex || line[next].isWhitespace {
                pieces.append(line[start..<next])
                start = next
            }
            index = next
        }
        if start < line.endIndex { pieces.append(line[start...]) }
        return pieces
    }

    private static func isAbbreviated(_ text: Substring) -> Bool {
        let end = text.suffix(longestAbbreviation).lowercased()
        return abbreviations.contains { end.hasSuffix($0) }
    }

    private static let abbreviations = ["e.g", "i.e", " vs", " etc", " cf"]
    private static let longestAbbreviation = 4
    /// What lays down a norm though it names no action: `Tests must not sleep`.
    static let norms: Set<String> = ["must", "should", "need", "needs"]
    private static let pointers: Set<String> = [
        "you'll", "we'll", "you'd", "we'd", "they'll", "it'll", "he", "she", "also", "this", "that", "these", "those", "it", "i",
        "we", "you", "they", "there", "do",
    ]
    /// No sentence ends in these; what they led to was lost, or stands in the code.
    private static let dangling: Set<String> = [
        "use", "add", "also", "to", "of", "with", "for", "the", "a", "an", "and", "or", "not", "from", "by", "in", "rather", "than",
    ]

    static let instructions: Set<String> = [
        "use", "remove", "add", "avoid", "never", "always", "prefer", "keep", "import", "leave", "write", "put", "wrap",
        "indent", "return", "make", "replace", "rename", "drop", "move", "call", "document", "initialize", "declare", "end",
        "start", "begin", "sort", "separate", "insert", "delete", "mark", "format", "align", "place", "split", "join",
        "capitalize", "quote", "log", "throw", "catch", "close", "compare", "name", "annotate", "include", "omit",
        "limit", "break", "follow", "set", "pass", "extract", "inline", "simplify", "define",
        "reuse", "combine", "merge", "expose", "hide", "skip", "do", "ensure", "state", "spell", "specify",
    ]
}

extension String {
    /// With a full stop at its end.
    package var stopped: String { hasSuffix(".") ? self : self + "." }

    /// Without leading and trailing characters of `set`.
    func trimmed(of set: String) -> String {
        var text = self[...]
        while let first = text.first, set.contains(first) { text.removeFirst() }
        while let last = text.last, set.contains(last) { text.removeLast() }
        return String(text)
    }
}
