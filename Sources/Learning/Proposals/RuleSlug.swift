/// Makes a rule's id of its statement: the words that say most, in lower case, joined by hyphens.
enum RuleSlug {
    private static let mostWords = 5
    private static let longest = 48

    static func slug(for statement: String) -> String {
        var words = words(of: statement)
        for (opening, replacement) in openings where words.starts(with: opening) {
            words.replaceSubrange(0..<opening.count, with: replacement)
            break
        }
        words = words.filter { !silent.contains($0) }
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

    private static func words(of text: String) -> [String] {
        text.lowercased().filter { $0 != "'" }.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }

    private static let openings: [(opening: [String], replacement: [String])] = [
        (["do", "not", "use"], ["no"]), (["do", "not", "write"], ["no"]), (["leave", "out"], ["no"]),
        (["leave", "no"], ["no"]), (["do", "not"], ["do", "not"]), (["write"], []),
    ]

    private static let silent: Set<String> = ["the", "a", "an", "of", "in", "on", "for", "and", "or", "is", "are", "be", "with", "at", "by"]
}
