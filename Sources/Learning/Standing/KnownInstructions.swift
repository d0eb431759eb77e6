/// What a repository tells people and agents already, sentence by sentence: what it says is not proposed as
/// advice again.
public struct KnownInstructions: Sendable {
    private struct Told {
        let path: String
        let meaning: Meaning
    }

    private let told: [Told]
    /// The sentences that have a word, by their place in `told`.
    private let places: [String: [Int]]

    /// Longer than this, in words, a sentence says too much to say any one thing.
    private static let mostWords = 40
    private static let mostSentences = 20_000

    /// - Parameter texts: Markdown or plain text, by path.
    public init(_ texts: [(path: String, text: String)]) {
        var told: [Told] = []
        var places: [String: [Int]] = [:]
        for (path, text) in texts {
            for meaning in InstructionText.meanings(in: text) where meaning.words.count <= Self.mostWords && told.count < Self.mostSentences
            {
                for word in meaning.words { places[word, default: []].append(told.count) }
                told.append(Told(path: path, meaning: meaning))
            }
        }
        self.told = told
        self.places = places
    }

    /// The path of the first text that says what the statement says; nil where none does.
    public func path(saying statement: String) -> String? {
        let meaning = Meaning(statement)
        let near = Set(meaning.words.flatMap { places[$0] ?? [] })
        return near.sorted().first { told[$0].meaning.holds(meaning) }.map { told[$0].path }
    }
}
