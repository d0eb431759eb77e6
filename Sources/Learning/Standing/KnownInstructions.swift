import Rules

/// What a repository tells people and agents already, sentence by sentence: what it says is not proposed as
/// advice again.
public struct KnownInstructions: Sendable {
    private struct Told {
        let path: String
        let sentence: String
        let meaning: Meaning
    }

    private let told: [Told]
    /// The sentences that have a word, by their place in `told`.
    private let places: [String: [Int]]
    /// By a well-known rule's id, a pattern for sentences that tell it.
    private let patterns: [String: String]

    /// Longer than this, in words, a sentence says too much to say any one thing.
    private static let mostWords = 40
    private static let mostSentences = 20_000

    /// - Parameters:
    ///   - texts: Markdown or plain text, by path.
    ///   - catalogue: What is told of it in other words counts as well.
    public init(_ texts: [(path: String, text: String)], knowing catalogue: WellKnown = WellKnown()) {
        var told: [Told] = []
        var places: [String: [Int]] = [:]
        for (path, text) in texts {
            let said = InstructionText.told(in: text).lazy.flatMap { said in said.meanings.map { (said.sentence, $0) } }
            for (sentence, meaning) in said where told.count < Self.mostSentences {
                if meaning.words.count <= Self.mostWords {
                    for word in meaning.words { places[word, default: []].append(told.count) }
                }
                told.append(Told(path: path, sentence: sentence, meaning: meaning))
            }
        }
        self.told = told
        self.places = places
        patterns = catalogue.told
    }

    /// The path of the first text that tells a rule, be it in words of its own; nil where none does.
    public func path(telling rule: Rule) -> String? {
        if let path = path(saying: rule.statement) { return path }
        // One whose pattern cannot be used is found by the catalogue's own test.
        guard let pattern = patterns[rule.id].flatMap({ try? Pattern.ofWords($0) }) else { return nil }
        return told.first { pattern.matches($0.sentence) }?.path
    }

    /// The path of the first text that says what the statement says; nil where none does.
    public func path(saying statement: String) -> String? {
        let meaning = Meaning(statement)
        let near = Set(meaning.words.flatMap { places[$0] ?? [] })
        let marks = Self.marks(of: statement)
        return near.sorted().first { place in
            told[place].meaning.holds(meaning) || !marks.isEmpty && marks.isSubset(of: Self.marks(of: told[place].sentence))
        }.map { told[$0].path }
    }

    /// What tells a sentence from all others whatever its words: a limit, or a field of a message, such as `Tested:`.
    private static func marks(of sentence: String) -> Set<Substring> {
        Set(
            sentence.split { !$0.isLetter && !$0.isNumber && $0 != ":" && $0 != "-" }.filter { word in
                word.count > 1 && word.allSatisfy(\.isNumber) || word.count > 2 && word.hasSuffix(":") && word.first?.isUppercase ?? false
            })
    }
}
