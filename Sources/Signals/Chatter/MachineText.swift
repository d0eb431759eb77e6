/// What a reviewing machine says, out of what it wraps that in: folded details, badges, HTML, severity headings,
/// prompts for other machines, requests for feedback. The notes keep the original.
enum MachineText {
    static func words(of text: String) -> String {
        var text = removing(from: text, "<!--", "-->")
        text = withoutFolds(text)
        var isCode = false
        var lines: [String] = []
        var blankIsDue = false
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let isFence = line.drop(while: \.isWhitespace).hasPrefix("```")
            if isFence { isCode.toggle() }
            let plain = isCode || isFence ? String(line) : prose(line)
            if !isCode, !isFence, isBoilerplate(plain) {
                blankIsDue = !lines.isEmpty
                continue
            }
            if blankIsDue { lines.append("") }
            blankIsDue = false
            lines.append(plain)
        }
        return lines.joined(separator: "\n")
    }

    private static func removing(from text: String, _ opening: String, _ closing: String) -> String {
        var kept = ""
        var rest = text[...]
        while let start = rest.firstRange(of: opening),
            let end = rest[start.upperBound...].firstRange(of: closing)
        {
            kept += rest[..<start.lowerBound]
            rest = rest[end.upperBound...]
        }
        return kept + rest
    }

    /// Without `<details>`, which may stand within one another; one that is not closed is kept.
    private static func withoutFolds(_ text: String) -> String {
        let marks = text.lowercasedBytes.contains("<details") ? foldMarks(in: text) : []
        guard !marks.isEmpty else { return text }
        var kept = ""
        var position = text.startIndex
        var depth = 0
        var start = text.startIndex
        for mark in marks {
            if mark.opens {
                if depth == 0 { start = mark.range.lowerBound }
                depth += 1
            } else if depth > 0 {
                depth -= 1
                if depth == 0 {
                    kept += text[position..<start]
                    position = mark.range.upperBound
                }
            }
        }
        return kept + text[position...]
    }

    private static func foldMarks(in text: String) -> [(opens: Bool, range: Range<String.Index>)] {
        var marks: [(opens: Bool, range: Range<String.Index>)] = []
        var position = text.startIndex
        while let start = text[position...].firstIndex(of: "<") {
            position = text.index(after: start)
            guard let end = text[start...].prefix(longestTag).firstIndex(of: ">") else { continue }
            switch tagName(text[position..<end]) {
            case "details": marks.append((true, start..<text.index(after: end)))
            case "/details": marks.append((false, start..<text.index(after: end)))
            default: break
            }
        }
        return marks
    }

    /// A line without images, links' addresses and HTML tags, code spans left as they are.
    private static func prose(_ line: Substring) -> String {
        guard line.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "]") }) else {
            return String(line)
        }
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        return parts.enumerated().map { index, part in
            index % 2 == 0 || index == parts.count - 1 ? withoutTags(withoutLinks(part)) : String(part)
        }.joined(separator: "`")
    }

    /// `![alt](address)` goes, `[text](address)` becomes its text.
    private static func withoutLinks(_ text: Substring) -> String {
        var text = String(text)
        var links = 0
        while links < mostLinks, let close = text.firstRange(of: "]("),
            let open = text[..<close.lowerBound].lastIndex(of: "["),
            let end = text[close.upperBound...].firstIndex(of: ")")
        {
            links += 1
            let isImage = open > text.startIndex && text[text.index(before: open)] == "!"
            let words = isImage ? "" : String(text[text.index(after: open)..<close.lowerBound])
            text.replaceSubrange((isImage ? text.index(before: open) : open)...end, with: words)
        }
        return text
    }

    private static func withoutTags(_ text: String) -> String {
        var kept = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            let inside = rest[rest.index(after: start)...]
            guard let end = inside.prefix(longestTag).firstIndex(of: ">"), tags.contains(tagName(inside[..<end]))
            else {
                kept += rest[...start]
                rest = inside
                continue
            }
            kept += rest[..<start]
            rest = rest[rest.index(after: end)...]
        }
        return kept + rest
    }

    /// `details` of `<details open>`, `/a` of `</a>`, `br` of `<br/>`; lower-case.
    private static func tagName(_ inside: Substring) -> String {
        let slash = inside.first == "/" ? "/" : ""
        return slash + inside.dropFirst(slash.count).prefix { $0.isLetter || $0.isNumber }.lowercased()
    }

    /// A line that says nothing of the code: only a picture or a rule, a severity, or one of the sentences below.
    private static func isBoilerplate(_ line: String) -> Bool {
        let words = Wording.words(line)
        if words.isEmpty { return true }
        if words.count <= 8, words.allSatisfy({ severities.contains($0) || $0.allSatisfy(\.isNumber) }) { return true }
        let bytes = line.lowercasedBytes
        return sentences.contains { bytes.contains($0) }
    }

    private static let longestTag = 400
    private static let mostLinks = 100

    private static let tags: Set<String> = {
        let names = [
            "a", "b", "br", "blockquote", "center", "details", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
            "i", "img", "kbd", "li", "ol", "p", "picture", "source", "span", "strong", "sub", "summary", "sup",
            "table", "tbody", "td", "th", "thead", "tr", "ul",
        ]
        return Set(names + names.map { "/\($0)" })
    }()

    private static let severities: Set<String> = [
        "potential", "issue", "nitpick", "nit", "refactor", "suggestion", "major", "minor", "critical", "trivial",
        "high", "medium", "low", "severity", "priority", "p0", "p1", "p2", "p3", "badge", "quick", "win", "heavy",
        "lift", "poor", "tradeoff", "functional", "correctness", "maintainability", "stability", "availability",
        "security", "privacy", "data", "integrity", "performance", "style", "bug", "bugs", "warning", "error",
        "info", "note", "important", "caution", "tip", "logic", "syntax", "risk", "code", "quality", "and",
        "smell", "vulnerability", "hotspot", "verification", "agent", "suggested", "change", "fix", "best",
        "practice", "effort", "inline", "comment", "actionable", "optional",
    ]

    /// Bytes in lower case, any of which makes a line boilerplate.
    private static let sentences: [StaticString] = [
        "committable suggestion", "carefully review the code before committing",
        "prompt for ai agent", "prompt for agents", "prompt to fix with ai",
        "useful? react with", "was this helpful?", "was this comment helpful", "react with \u{1F44D}",
        "copilot uses ai", "check for mistakes", "feedback to help me improve", "give feedback",
        "fix in cursor", "fix in web", "fix in codex", "fix in claude", "fix with ai",
        "see more on sonar", "view in sonar", "see more on https://sonar", "see it in your quality gate",
        "chat with sourcery", "help me be more useful", "reply with `@", "reply to this comment with",
        "tag @coderabbitai", "learn more about this", "generated by", "reviewed by cursor bugbot",
        "configure this check", "to disable this rule", "you can configure",
    ]
}
