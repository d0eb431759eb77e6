import Rules

extension Sentence {
    /// Whether it points at the place of one comment and means nothing away from it.
    var isVague: Bool {
        let text = text.lowercased()
        // A number of several digits names one bug or one version.
        let hasLongNumber = text.split { !$0.isNumber }.contains { $0.count > 2 }
        let words = text.split(separator: " ").map(String.init)
        // "Return type be int" was a question.
        let isInverted =
            words.firstIndex(of: "be").map { place in place > 0 && words[..<place].allSatisfy { !Self.modals.contains($0) } } ?? false
        let prose = " " + text.split { " ,.:;".contains($0) }.joined(separator: " ") + " "
        return hasLongNumber || isInverted || lacksObject(words) || Self.losesLink(self.text)
            || Self.pointing.contains(where: prose.contains)
    }

    /// Whether it says too little of what is to be acted on: "Extract out", "Use contains", "Make final", "Do not log", "No need
    /// since it is not".
    private func lacksObject(_ words: [String]) -> Bool {
        if words.starts(with: ["no", "need"]), words.count > 2, !["for", "to", "of"].contains(words[2]) { return true }
        if text.contains("`") { return false }
        if words.count < 2 || words.count == 3 && words.starts(with: ["do", "not"]) { return true }
        return words.count == 2 && !CodeName.isTelling(text.split(separator: " ").last.map(String.init) ?? "")
    }

    /// Whether a text has a link, which is cut away before anyone reads it.
    static func losesLink(_ text: String) -> Bool { CleanText.line(text).contains("(link)") }

    private static let modals: Set<String> = [
        "should", "must", "can", "could", "may", "might", "will", "would", "to", "not", "never", "always", "let", "needs", "need", "shall",
    ]
    private static let pointing = [
        " this ", " that ", " these ", " those ", " it ", " i ", " my ", " your ", " i'm ", " he ", "?", " same ", " patch ",
        " patchset ", " above", " below", " here ", " there ", "http", " the change ", " the commit ", " the line ",
        " line of code ", " lines of code ", " previous ", " following ", " next line", " next one ", " other one ", " both ",
        " mine ", " yours ", " he'd ", " we'll ", " i'll ", " else's ", " fix everywhere",
    ]
}
