import Rules

extension Sentence {
    /// Whether it points at the place of one comment and means nothing away from it.
    var isVague: Bool {
        let text = " " + text.lowercased() + " "
        // A number of several digits names one bug or one version.
        let hasLongNumber = text.split { !$0.isNumber }.contains { $0.count > 2 }
        // `Return False if int(ret) else True` is the line that one comment wants.
        let isCode =
            text.hasPrefix(" return ") && (self.text.contains { "(=['\"".contains($0) } || text.contains(" else ")) && !text.contains("`")
        let words = text.split(separator: " ").map(String.init)
        // "Doesn't need to be public" lacks what does not, "All should be final" of what.
        let opening = words.first ?? ""
        // "For errors should use X" whom it tells.
        let lacksSubject =
            Self.verbsOfNone.contains(opening) || Self.pronouns.contains(opening) && words.count > 1 && Self.norms.contains(words[1])
            || Self.prepositions.contains(opening) && words.count > 2 && Self.norms.contains(words[2])
        // "We should use always use quotes" was meant otherwise.
        let isStuttering = words.dropFirst().prefix(2).contains { $0 == words[0] }
        // "Return type be int" was a question.
        let isInverted =
            words.firstIndex(of: "be").map { place in place > 0 && words[..<place].allSatisfy { !Self.modals.contains($0) } } ?? false
        return hasLongNumber || isCode || lacksSubject || isStuttering || isInverted || lacksObject(words) || isShredded
            || Self.losesLink(self.text)
            || Self.asking.contains(where: text.hasPrefix)
            || [Self.garbled, Self.pointing, Self.judging].contains { $0.contains(where: text.contains) }
    }

    /// Whether it says too little of what is to be acted on: "Extract out", "Use contains", "Make final", "Do not log", "No need
    /// since it is not".
    private func lacksObject(_ words: [String]) -> Bool {
        if words.starts(with: ["no", "need"]), words.count > 2, !["for", "to", "of"].contains(words[2]) { return true }
        if text.contains("`") { return false }
        if words.count < 2 || words.count == 3 && words.starts(with: ["do", "not"]) { return true }
        return words.count == 2 && isImperative && !CodeName.isTelling(text.split(separator: " ").last.map(String.init) ?? "")
    }

    /// Whether it is code rather than words, or has lost a part: with quotes or brackets that nothing closes, or many signs that
    /// stand alone.
    private var isShredded: Bool {
        let words = text.split(separator: " ")
        let signs = words.count { word in !word.contains { $0.isLetter || $0.isNumber } && !["-", "&", "/"].contains(word) }
        let isOpen = [("(", ")"), ("[", "]"), ("{", "}")].contains { open, close in
            text.count { String($0) == open } != text.count { String($0) == close }
        }
        return signs > Self.mostSigns || isOpen && !text.contains("`") || text.count { $0 == "\"" } % 2 == 1
    }

    /// `a == b` and `a -> b` are still said.
    private static let mostSigns = 2
    private static let prepositions: Set<String> = ["for", "in", "on", "at", "with", "by", "from", "of"]
    /// Whether a text has a link, which is cut away before anyone reads it.
    static func losesLink(_ text: String) -> Bool { CleanText.line(text).contains("(link)") }

    private static let modals: Set<String> = [
        "should", "must", "can", "could", "may", "might", "will", "would", "to", "not", "never", "always", "let", "needs", "need", "shall",
    ]
    private static let verbsOfNone: Set<String> = ["doesn't", "doesnt", "isn't", "needn't", "wasn't"]
    private static let pronouns: Set<String> = [
        "all", "any", "both", "each", "either", "everything", "many", "most", "none", "one", "some",
    ]

    /// Slips of the pen that no rule may repeat.
    private static let garbled = [
        " should to ", " must to ", " could to ", " should not to ", " to to ", " should of ", " then redundant ",
    ]

    /// "X should be enough" does not say of what.
    private static let judging = [" be sufficient ", " be enough ", " be fine ", " be ok ", " be okay ", " be good "]

    /// A question is one without its mark, too.
    private static let asking = [
        " do we ", " do you ", " do they ", " does ", " did ", " are we ", " are you ", " is there ", " have we ", " have you ",
        " will we ", " why ", " what ", " don't you ", " don't we ", " shouldn't ", " can't ",
        " couldn't ", " wouldn't ",
    ]

    private static let pointing = [
        " this ", " that ", " these ", " those ", " it ", " i ", " my ", " your ", " i'm ", " he ", "?", " same ", " patch ",
        " patchset ", " above", " below", " here ", " here,", " there ", "http", " the change ", " the commit ", " the line ",
        " line of code ", " lines of code ", " previous ", " following ", " next line", " next one ", " other one ", " both ",
        " mine ", " yours ", " he'd ", " we'll ", " i'll ", " above.", " else's ", " fix everywhere",
    ]
}
