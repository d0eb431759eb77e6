/// The words of a comment that can be compared with those of another: stems, pairs of neighbours,
/// and code spans whole. What the comment quotes is not its own word.
enum CommentWords {
    private static let most = 40
    private static let longestSpan = 40

    static func words(of comment: String) -> [String] {
        let (prose, spans) = CommentText.split(comment)
        let stems = stems(ofProse: prose)
        let pairs = zip(stems, stems.dropFirst()).map { "\($0) \($1)" }
        var seen: Set<String> = []
        return (stems + pairs + code(spans)).filter { seen.insert($0).inserted }
    }

    /// The words that stand for themselves: no pairs of them, and no code of several.
    static func single(of comment: String) -> Set<String> {
        let (prose, spans) = CommentText.split(comment)
        return Set(stems(ofProse: prose)).union(code(spans).filter { !$0.contains(" ") })
    }

    private static func stems(ofProse prose: String) -> [String] {
        proseWords(prose).filter { !stopWords.contains($0) }.prefix(most).map(stem)
    }

    private static func code(_ spans: [String]) -> [String] { spans.filter { $0.count <= longestSpan }.map { "`\($0)`" } }

    /// A label as a word, unlike all that a comment's text can hold.
    static func word(forLabel label: String) -> String { "[\(label)]" }

    /// The lower-case words of `text`; `@` and `$` belong to the word they open.
    static func proseWords(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func close() {
            if word.unicodeScalars.count > 1 { words.append(word) }
            word = ""
        }
        for scalar in text.lowercased().unicodeScalars {
            if scalar.isLetter || scalar == "_" || (word.isEmpty ? scalar == "@" || scalar == "$" : scalar.isMark) {
                word.unicodeScalars.append(scalar)
            } else if scalar != "'" && scalar != "’" {
                close()
            }
        }
        close()
        return words
    }

    /// English endings cut off, so that one word's forms compare equal.
    static func stem(_ word: String) -> String {
        for (ending, replacement) in endings
        where word.hasSuffix(ending) && word.count - ending.count >= 3 {
            return word.dropLast(ending.count) + replacement
        }
        return word
    }

    private static let endings = [
        ("ization", "iz"), ("isation", "iz"), ("izing", "iz"), ("ising", "iz"), ("ized", "iz"), ("ised", "iz"),
        ("ize", "iz"), ("ise", "iz"), ("ing", ""), ("ies", ""), ("es", ""), ("s", ""), ("ed", ""), ("y", ""), ("e", ""),
    ]

    static let stopWords: Set<String> = Set(
        """
        a an the is are was be been being to of in on for and or but if this that these those it its i we you he \
        she they my our your their do does did don dont doesnt doing t s not no so as at by with from here there would \
        could should can cant will wont just also may might must shall has have had having think please pls nit nits \
        style minor maybe why what how when where which who then than better more most same below above see done ok \
        okay yes need needs needed want wants like get gets make makes made use uses used using into out up all any \
        some one two too very now still only already really actually about over under again im ill ive lets id were \
        thats isnt shouldnt wouldnt
        """.split(separator: " ").map(String.init))
}
