import Signals

/// The sentences of a text that tells people or agents what to do.
enum InstructionText {
    /// What each sentence says, list items and table cells among them; no fenced code, no quotations. Below a
    /// heading that forbids, such as `## Don't`, a list of bare things forbids them.
    static func meanings(in text: String) -> [Meaning] { told(in: text).flatMap(\.meanings) }

    /// Each sentence with what it says; where the heading makes it forbid, that comes last.
    static func told(in text: String) -> [(sentence: String, meanings: [Meaning])] {
        var told: [(sentence: String, meanings: [Meaning])] = []
        var own = OwnLines()
        var paragraph = ""
        var isForbidding = false
        func close() {
            for sentence in sentences(of: paragraph) {
                let meaning = Meaning(sentence)
                if meaning.words.isEmpty { continue }
                told.append((String(sentence), isForbidding && !meaning.forbids ? [meaning, meaning.forbidden] : [meaning]))
            }
            paragraph = ""
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let content = line.prefix(longestLine).drop(while: \.isWhitespace)
            if !own.take(content) || content.isEmpty {
                close()
            } else if content.hasPrefix("#") {
                close()
                isForbidding = Meaning(content.drop { $0 == "#" }).forbids
            } else {
                let item = withoutListMark(content)
                if item.startIndex != content.startIndex || content.hasPrefix("|") { close() }
                paragraph += " " + item
                if paragraph.utf8.count > longestLine { close() }
            }
        }
        close()
        return told
    }

    private static let longestLine = 2_000

    private static func withoutListMark(_ line: Substring) -> Substring {
        guard let space = line.firstIndex(of: " ") else { return line }
        let mark = line[..<space]
        let isMark =
            ["-", "*", "+"].contains(mark)
            || (mark.count <= 4 && (mark.hasSuffix(".") || mark.hasSuffix(")")) && mark.dropLast().allSatisfy(\.isNumber))
        guard isMark else { return line }
        let rest = line[space...].drop(while: \.isWhitespace)
        // `- [ ] tests are run`
        return rest.hasPrefix("[") && rest.dropFirst(2).hasPrefix("] ") ? rest.dropFirst(4) : rest
    }

    private static func sentences(of paragraph: String) -> [Substring] {
        Sentence.split(Substring(paragraph.replacing("**", with: "").replacing("|", with: ". ")))
    }
}
