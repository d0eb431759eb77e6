/// Makes a rule's id of its statement: the words that say most, in lower case, joined by hyphens.
enum RuleSlug {
    private static let mostWords = 5
    private static let longest = 48

    static func slug(for statement: String) -> String {
        var words = words(of: spelledSigns(in: statement, all: false))
        // Where the bad has no word that the good has not, its signs tell them apart, or the case of its letters.
        if let sides = sides(of: words), Set(sides.bad).isSubset(of: sides.good) {
            words = Self.words(of: spelledSigns(in: statement, all: true))
            if let sides = Self.sides(of: words), sides.good == sides.bad { words = ["spell"] + sides.good }
        }
        for (opening, replacement) in openings where words.starts(with: opening) {
            words.replaceSubrange(0..<opening.count, with: replacement)
            break
        }
        // What is to be written, and what not, is told in full; in code, too, each word counts.
        if !statement.hasPrefix("Write `") {
            let code = Set(CommentText.split(statement).spans.flatMap { Self.words(of: String($0)) })
            words = words.filter { !silent.contains($0) || code.contains($0) }
        }
        words = Array(words.prefix(mostWords))
        while let last = words.last, leading.contains(last) { words.removeLast() }
        var slug = ""
        for word in words where slug.count + word.count < longest {
            slug += slug.isEmpty ? word : "-" + word
        }
        return slug.first?.isLetter == true ? slug : "rule" + (slug.isEmpty ? "" : "-" + slug)
    }

    /// Of the words of `Write this, not that`, both.
    private static func sides(of words: [String]) -> (good: ArraySlice<String>, bad: ArraySlice<String>)? {
        let sides = words.drop { $0 == "write" }.split(separator: "not", omittingEmptySubsequences: false)
        return sides.count == 2 ? (sides[0], sides[1]) : nil
    }

    /// A label as an id: `forgot_to_run_tests` is `forgot-to-run-tests`.
    static func slug(forTag tag: String) -> String {
        var slug = ""
        for word in words(of: tag) where slug.count + word.count < longest { slug += slug.isEmpty ? word : "-" + word }
        return slug.isEmpty ? "labelled-failure" : slug
    }

    /// `base` itself, or with the first number that makes it unlike all of `taken`.
    static func unique(_ base: String, among taken: Set<String>) -> String {
        guard taken.contains(base) else { return base }
        var number = 2
        while taken.contains("\(base)-\(number)") { number += 1 }
        return "\(base)-\(number)"
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().filter { $0 != "'" }.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }

    /// The statement with the signs of its code spans spelled out, of all or of those that hold no word:
    /// ``Write `===` `` is `Write triple equals`.
    private static func spelledSigns(in statement: String, all: Bool) -> String {
        statement.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, piece in
            let isSpelled = index % 2 == 1 && (all || !piece.contains { $0.isLetter || $0.isNumber })
            return isSpelled ? spelled(piece) : String(piece)
        }.joined()
    }

    private static func spelled(_ signs: Substring) -> String {
        var rest = signs
        var text = ""
        while let sign = rest.first {
            let run = rest.prefix { $0 == sign }.count
            rest = rest.dropFirst(run)
            guard let name = signNames[sign] else {
                text += String(repeating: sign, count: run)
                continue
            }
            text += " " + (run == 2 ? "double " : run == 3 ? "triple " : "") + name + " "
        }
        return text
    }

    private static let signNames: [Character: String] = [
        "=": "equals", "!": "bang", "+": "plus", "-": "minus", "*": "star", "/": "slash", "&": "and", "|": "or", "<": "less",
        ">": "greater", ";": "semicolon", ",": "comma", ".": "stop", ":": "colon", "'": "quote", "\"": "double quote",
        "(": "parenthesis", ")": "parenthesis", "{": "brace", "}": "brace", "[": "bracket", "]": "bracket", "#": "hash",
        "@": "at", "?": "question mark", "%": "percent", "~": "tilde", "^": "caret", "$": "dollar", "\\": "backslash",
    ]

    private static let openings: [(opening: [String], replacement: [String])] = [
        (["do", "not", "use"], ["no"]), (["do", "not", "write"], ["no"]), (["leave", "out"], ["no"]),
        (["leave", "no"], ["no"]), (["do", "not"], ["do", "not"]), (["write"], []),
    ]

    private static let silent: Set<String> = [
        "the", "a", "an", "of", "in", "on", "for", "and", "or", "is", "are", "be", "with", "at", "by",
    ]
    /// What leads to a word that has no more place.
    private static let leading: Set<String> = ["not", "to", "must", "should", "from", "than", "that", "instead", "into", "when", "if"]
}
