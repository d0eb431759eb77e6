/// Puts code that a comment names in bare words into backticks.
enum CodeMarking {
    /// - Parameters:
    ///   - known: The words of the corrected lines: a word with a capital inside is code where it stands there.
    ///   - named: The words that the check looks for: behind an article, each of them is code.
    static func marked(_ sentence: String, known: Set<String>, named: Set<String> = []) -> String {
        guard !sentence.contains("`") else { return sentence }
        let words = words(of: sentence)
        var marked: [String] = []
        var isSigns = false
        for index in words.indices {
            let isNamed =
                index > 0 && index == words.count - 1 && articles.contains(words[index - 1]) && named.contains(String(words[index]))
            let word =
                isNamed
                ? "`\(words[index])`" : Self.marked(words[index], isFirst: index == 0, isLast: index == words.count - 1, known: known)
            // Signs that lead up to code are part of it.
            if isSigns, word.hasPrefix("`"), let last = marked.popLast() {
                marked.append(last.dropLast() + " " + word.dropFirst())
            } else {
                marked.append(word)
            }
            isSigns = word.hasPrefix("`") && word.hasSuffix("`") && !word.contains { $0.isLetter || $0.isNumber }
        }
        return marked.joined(separator: " ")
    }

    /// Split at spaces, but for those in a documentation tag such as `{@code null}`.
    private static func words(of sentence: String) -> [Substring] {
        sentence.split(separator: " ", omittingEmptySubsequences: false).reduce(into: []) { words, word in
            if let last = words.last, last.contains("{@"), !last.contains("}") {
                words[words.count - 1] = last + " " + word
            } else {
                words.append(word)
            }
        }
    }

    private static func marked(_ word: Substring, isFirst: Bool, isLast: Bool, known: Set<String>) -> String {
        if word == "..." || word == "!" { return "`\(word)`" }
        let start = word.prefix { "(\"'".contains($0) }
        var core = word.dropFirst(start.count)
        var end = ""
        while let last = core.last, ",;.?!\"')".contains(last), last != ")" || !core.contains("(") {
            end = String(last) + end
            core.removeLast()
        }
        // Quotation marks around code are what backticks are for.
        let isQuoted = start.last.map { "\"'".contains($0) } ?? false && end.first == start.last
        // `Bug:` in the middle of a sentence is a label.
        let isLabel = !isFirst && !isLast && end.isEmpty && core.count > 2 && core.last == ":" && core.first?.isUppercase == true
        guard !core.isEmpty, isLabel || isCode(core, isFirst: isFirst, known: known) || isQuoted && known.contains(String(core)) else {
            return String(word)
        }
        return isQuoted ? start.dropLast() + "`\(core)`" + end.dropFirst() : start + "`\(core)`" + end
    }

    private static func isCode(_ word: Substring, isFirst: Bool, known: Set<String>) -> Bool {
        guard let first = word.first, word.contains(where: { !$0.isNumber && !".,%".contains($0) }) else { return false }
        if let open = word.firstIndex(of: "("), open > word.startIndex, word.last == ")", !word.hasSuffix("(s)") { return true }
        if word.hasPrefix("{@") && word.hasSuffix("}") || word.hasPrefix("<") && word.hasSuffix(">") && word.count > 2 { return true }
        if word.hasSuffix("()") || word.hasPrefix("${") || word.contains("::") || word.contains("->") { return true }
        if "@$".contains(first), word.dropFirst().first?.isLetter == true { return true }
        if word.dropFirst().dropLast().contains("_") { return true }
        let letters = word.filter { $0.isLetter || $0.isNumber }
        if letters.isEmpty {
            return word != "-" && word != "--" && word != "&" && word != "/" && word != "|" || known.contains(String(word))
        }
        let hasStop = zip(word, word.dropFirst()).contains { $0.0 == "." && $0.1.isLetter }
        if hasStop { return !abbreviations.contains(word.lowercased()) || word.hasPrefix(".") }
        if let last = word.last, "=:".contains(last), last == "=" || known.contains(letters) { return true }
        // `isEmpty` is code wherever it stands; `JavaScript` only where it stands in the code.
        let hasInnerCapital = word.dropFirst().contains(where: \.isUppercase) && word.contains(where: \.isLowercase)
        return hasInnerCapital && word.allSatisfy { $0.isLetter || $0.isNumber }
            && (first.isLowercase && !isFirst || known.contains(String(word)))
    }

    private static let articles: Set<Substring> = ["the", "this", "these", "a", "an"]
    private static let abbreviations: Set<String> = ["e.g", "i.e", "a.k.a", "w.r.t", "incl", "etc"]
}
