/// Makes a rule's id of its statement: the words that say most, in lower case, joined by hyphens.
enum RuleSlug {
    private static let mostWords = 5
    private static let longest = 48

    static func slug(for statement: String) -> String {
        var words = words(of: statement)
        // `Write ===, not ==` differs in its signs alone.
        let isOfSigns = saysTheSame(words)
        if isOfSigns { words = Self.words(of: named(statement)) }
        for (opening, replacement) in openings where words.starts(with: opening) {
            words.replaceSubrange(0..<opening.count, with: replacement)
            break
        }
        if !isOfSigns { words = words.filter { !silent.contains($0) } }
        var slug = ""
        for word in words.prefix(mostWords) where slug.count + word.count < longest {
            slug += slug.isEmpty ? word : "-" + word
        }
        return slug.first?.isLetter == true ? slug : "rule" + (slug.isEmpty ? "" : "-" + slug)
    }

    /// `base` itself, or with the first number that makes it unlike all of `taken`.
    static func unique(_ base: String, among taken: Set<String>) -> String {
        guard taken.contains(base) else { return base }
        var number = 2
        while taken.contains("\(base)-\(number)") { number += 1 }
        return "\(base)-\(number)"
    }

    /// Whether what is to be written has the same words as what is not.
    private static func saysTheSame(_ words: [String]) -> Bool {
        guard words.first == "write", let not = words.firstIndex(of: "not") else { return false }
        let silenced = { (part: ArraySlice<String>) in part.filter { !silent.contains($0) } }
        return silenced(words[1..<not]) == silenced(words[(not + 1)...])
    }

    /// With its signs by name.
    private static func named(_ text: String) -> String {
        var named = ""
        var rest = text[...]
        while let sign = rest.first {
            let run = rest.prefix { $0 == sign }.count
            rest = rest.dropFirst(run)
            guard let name = names[sign] else {
                named += String(repeating: sign, count: run)
                continue
            }
            named += " \(run == 2 ? "double " : run == 3 ? "triple " : "")\(name) "
        }
        return named
    }

    private static let names: [Character: String] = [
        "=": "equals", "!": "bang", "<": "less", ">": "greater", "+": "plus", "-": "minus", "*": "star", "/": "slash",
        "&": "and", "|": "or", ":": "colon", ";": "semicolon", "(": "parenthesis", ")": "parenthesis", "{": "brace",
        "}": "brace", "[": "bracket", "]": "bracket", "\"": "quote", "'": "quote", "#": "hash", "?": "query",
    ]

    private static func words(of text: String) -> [String] {
        text.lowercased().filter { $0 != "'" }.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }

    private static let openings: [(opening: [String], replacement: [String])] = [
        (["do", "not", "use"], ["no"]), (["do", "not", "write"], ["no"]), (["leave", "out"], ["no"]),
        (["leave", "no"], ["no"]), (["do", "not"], ["do", "not"]), (["write"], []),
    ]

    private static let silent: Set<String> = ["the", "a", "an", "of", "in", "on", "for", "and", "or", "is", "are", "be", "with", "at", "by"]
}
