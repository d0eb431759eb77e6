/// A sentence of a comment, made into one that could stand as a rule: without chatter, and telling
/// what to do.
struct Sentence: Hashable {
    /// Without a final full stop.
    let text: String
    /// Whether it opens with an instruction, such as `Use` or `Do not`.
    let isImperative: Bool
    let isQuestion: Bool

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
        var words = raw.split(whereSeparator: \.isWhitespace).map(String.init)
        isQuestion = words.last?.hasSuffix("?") ?? false
        words.removeAll { ["e.g.", "e.g", "i.e.", "i.e", "eg.", "ie."].contains($0.lowercased().trimmed(of: ",")) || Self.isMark($0) }
        Self.dropRemarks(&words)
        Self.dropPleas(&words)
        Self.dropChatter(&words)
        Self.turnImperative(&words)
        if let reason = words.indices.dropFirst(2).first(where: { Self.opensReason(words[$0...]) }) {
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
        isImperative  // In capitals it is a name: `PUT request`.
        =
            Self.instructions.contains(opening) && words[0].dropFirst().allSatisfy(\.isLowercase)
            || (opening == "no" && words.count > 2)
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

    /// `No any please, use unknown` is `No any, use unknown`.
    private static func dropPleas(_ words: inout [String]) {
        while let place = words.firstIndex(where: { pleas.contains($0.lowercased().trimmed(of: ",")) }) {
            let plea = words.remove(at: place)
            if plea.hasSuffix(","), place > 0, !words[place - 1].hasSuffix(",") { words[place - 1] += "," }
        }
    }

    private static func dropChatter(_ words: inout [String]) {
        var isTrimming = true
        while isTrimming, let first = words.first {
            let opening = first.lowercased().trimmed(of: ":,-*#([\"'")
            let two = words.count > 1 ? opening + " " + words[1].lowercased().trimmed(of: ":,") : ""
            let three = words.count > 2 ? two + " " + words[2].lowercased().trimmed(of: ":,") : ""
            if chatter.contains(three), words.dropFirst(3).first?.lowercased() != "not" {
                words.removeFirst(3)
            } else if chatter.contains(two), words.dropFirst(2).first?.lowercased() != "not" {
                words.removeFirst(2)
            } else if chatter.contains(opening) || opening.isEmpty
                || (first.hasSuffix(":") && labels.contains(where: opening.hasPrefix))
            {
                words.removeFirst()
            } else {
                isTrimming = false
            }
        }
        while let last = words.last?.lowercased().trimmed(of: ".,;:!?)"), last.isEmpty || chatterAtEnd.contains(last) {
            words.removeLast()
        }
    }

    /// `We don't use X` and its like say what to do as plainly as `Do not use X`.
    private static func turnImperative(_ words: inout [String]) {
        guard let first = words.first?.lowercased() else { return }
        if first == "don't" || first == "dont" || first == "don’t" {
            words.replaceSubrange(0...0, with: ["Do", "not"])
            dropNeed(&words)
            return
        }
        if words.count > 1, ["should", "must", "could", "can"].contains(first), instructions.contains(words[1].lowercased()) {
            words.removeFirst()
            return
        }
        guard words.count > 2, ["we", "you", "one"].contains(first) else { return }
        let second = words[1].lowercased()
        if ["don't", "don’t", "dont", "shouldn't", "shouldn’t", "can't", "can’t", "mustn't", "cannot"].contains(second) {
            words.replaceSubrange(0...1, with: ["Do", "not"])
        } else if ["do", "should", "must", "can"].contains(second), words[2].lowercased() == "not" {
            words.replaceSubrange(0...2, with: ["Do", "not"])
        } else if ["never", "always"].contains(second) || instructions.contains(second) {
            words.removeFirst()
        } else if ["should", "must", "could", "can"].contains(second), instructions.contains(words[2].lowercased()) {
            words.removeFirst(2)
        }
        dropNeed(&words)
    }

    /// `Do not need to initialize` is `Do not initialize`, and `Do not need a null check` is `No need for a null check`.
    private static func dropNeed(_ words: inout [String]) {
        guard words.count > 3, words[0] == "Do", ["need", "have", "want"].contains(words[2].lowercased()) else { return }
        if words[3].lowercased() != "to" {
            if words[2].lowercased() == "need" { words.replaceSubrange(0...2, with: ["No", "need", "for"]) }
        } else if words.count > 4 {
            words.removeSubrange(2...3)
        }
    }

    /// `Sign-off needs to be last` is `Sign-off must be last`.
    private static func layDown(_ words: inout [String]) {
        let needing = words.indices.dropFirst().dropLast().first { place in
            needs.contains(words[place].lowercased()) && words[place + 1].lowercased() == "to"
                && !needless.contains(words[place - 1].lowercased())
        }
        if let needing { words.replaceSubrange(needing...(needing + 1), with: ["must"]) }
    }

    /// `because …`, `as it's …`, `since we …`.
    private static func opensReason(_ words: ArraySlice<String>) -> Bool {
        guard let first = words.first?.lowercased().trimmed(of: ","), words.count > 1 else { return false }
        if ["because", "cause", "coz"].contains(first) { return true }
        let second = words[words.startIndex + 1].lowercased()
        return ["as", "since", "so", "otherwise"].contains(first)
            && ["it", "it's", "its", "it’s", "they", "they're", "we", "we're", "there", "there's", "this", "that", "you", "i", "the"]
                .contains(second)
            && !(first == "as" && second == "the")
    }

    /// What stands behind a dash or in brackets at the end, and calls to look for more of the same.
    private static func dropRemarks(_ words: inout [String]) {
        if let dash = words.indices.dropFirst(2).first(where: {
            ["--", "-", "—", "–", "...", "…"].contains(words[$0]) && $0 + 1 < words.count
        }),
            words[dash].count < 3 || dash + 2 < words.count, words[dash] != "..."
        {
            words.removeSubrange(dash...)
        }
        if let last = words.last, last.trimmed(of: ".,;!").hasSuffix(")"),
            let open = words.indices.dropFirst(2).last(where: { words[$0].hasPrefix("(") }), !words[open].hasPrefix("()")
        {
            words.removeSubrange(open...)
        }
        let lower = words.map { $0.lowercased().trimmed(of: ",.;:!") }
        for call in calls where lower.count > call.count + 1 {
            if let start = lower.indices.dropFirst(2).first(where: { lower[$0...].starts(with: call) }) {
                words.removeSubrange(start...)
                return
            }
        }
    }

    private static let calls = [
        ["check", "everywhere"], ["check", "all"], ["check", "entire"], ["valid", "for", "all"], ["more", "of", "this"],
        ["more", "of", "these"],
        ["see", "above"], ["see", "below"], ["as", "above"], ["here", "and"], ["and", "elsewhere"], ["and", "below"], ["in", "this"],
        ["for", "this"],
        ["as", "well"], ["to", "be", "consistent"], ["for", "consistency"], ["like", "this"], ["like", "that"], ["if", "possible"],
    ]

    private static func trimmedEnd(_ word: String) -> String {
        var word = word[...]
        while let last = word.last, ".,;:!?".contains(last) || (last == ")" && !word.contains("(")) { word.removeLast() }
        return String(word)
    }

    private static func capitalised(_ text: String) -> String {
        guard let first = text.first, first.isLowercase else { return text }
        // A name that opens a sentence keeps its own case.
        let word = text.prefix { !$0.isWhitespace }
        guard word.allSatisfy({ $0.isLetter || $0 == "'" || $0 == "-" }), !word.dropFirst().contains(where: \.isUppercase)
        else { return text }
        return first.uppercased() + text.dropFirst()
    }

    /// `…, we have a logger`: a reason or a remark behind the instruction; or behind one, `…, should be final`: another.
    private static func opensAside(_ word: String, behind previous: String, instructs: Bool) -> Bool {
        guard previous.hasSuffix(",") else { return false }
        let word = word.lowercased().trimmed(of: ",'’")
        return asides.contains(word) || instructs && norms.contains(word)
    }

    private static let abbreviations = ["e.g", "i.e", " vs", " etc", " cf"]
    private static let longestAbbreviation = 4
    private static let pleas: Set<String> = ["please", "pls", "plz", "pleases", "pleae", "plase", "pleasse", "probably", "perhaps"]
    private static let asides: Set<String> = [
        "we", "it", "its", "it's", "they", "there", "theres", "there's", "this", "that", "you", "i", "please", "as", "since", "so",
        "but", "which", "otherwise", "thanks", "never",
    ]
    /// What lays down a norm though it names no action: `Tests must not sleep`.
    static let norms: Set<String> = ["must", "should", "need", "needs"]
    private static let needs: Set<String> = ["need", "needs", "has", "have"]
    /// What turns a need round, or says whose it is.
    private static let needless: Set<String> = [
        "no", "not", "don't", "doesn't", "didn't", "won't", "never", "to", "will", "would", "might", "may", "do",
    ]
    private static let pointers: Set<String> = [
        "you'll", "we'll", "you'd", "we'd", "they'll", "it'll", "he", "she", "also", "this", "that", "these", "those", "it", "i", "we",
        "you", "they", "there",
    ]
    /// No sentence ends in these; what they led to was lost, or stands in the code.
    private static let dangling: Set<String> = [
        "use", "add", "also", "to", "of", "with", "for", "the", "a", "an", "and", "or", "not", "from", "by", "in", "rather", "than",
    ]

    private static let labels = ["nit", "style", "minor", "optional", "suggestion", "typo", "question", "todo", "ditto"]
    private static let chatter: Set<String> = [
        "nit", "nits", "nitpick", "nit-pick", "style-nit", "style nit", "minor", "minor nit", "optional", "please", "pls",
        "also", "and", "but", "so", "hmm", "well", "maybe", "perhaps", "same", "again", "ditto", "fyi", "imo", "imho", "ok",
        "could you", "can you", "would you", "can we", "could we", "should we", "i think", "i'd", "i would", "i prefer",
        "you can", "you could", "you should", "it would be", "it's better to", "better to", "let's", "lets", "just", "still",
        "here", "suggestion", "could you please", "can you please", "should we not", "i think we", "i think you",
        "not sure but", "yes", "style", "typo", "really", "actually", "btw", "then", "rather", "might want to", "you might want",
        "you may want", "feel free to", "consider", "try to",
        "make sure to", "be sure to", "it'd be", "how about", "maybe we", "we usually", "we normally", "you need to",
        "you have to", "we need to", "we tend to", "as discussed", "while here", "while at it", "sorry but", "remember to",
        "don't forget to", "needs to",
    ]
    private static let chatterAtEnd: Set<String> = [
        "here", "please", "too", "also", "again", "though", "thanks", "everywhere", "below", "above", "there", "x2", "x3", "anymore",
        "instead",
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
    /// Without leading and trailing characters of `set`.
    func trimmed(of set: String) -> String {
        var text = self[...]
        while let first = text.first, set.contains(first) { text.removeFirst() }
        while let last = text.last, set.contains(last) { text.removeLast() }
        return String(text)
    }
}
