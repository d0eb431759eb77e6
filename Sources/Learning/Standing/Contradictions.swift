/// What texts that stand already say against a statement, sentence by sentence.
public struct Contradictions: Sendable {
    private struct Told {
        let path: String
        let sentence: String
        let meaning: Meaning
    }

    private let told: [Told]

    /// Longer than this, in words, a sentence says too much to be against any one thing.
    private static let mostWords = 20
    private static let mostSentences = 20_000

    /// - Parameter texts: Markdown or plain text, by path.
    public init(_ texts: [(path: String, text: String)]) {
        told = Array(
            texts.lazy.flatMap { path, text in
                InstructionText.told(in: text).compactMap { sentence, meanings in
                    meanings.last.map { Told(path: path, sentence: sentence, meaning: $0) }
                }
            }.filter { $0.meaning.words.count <= Self.mostWords }.prefix(Self.mostSentences))
    }

    /// The first sentence that forbids what the statement asks for, or asks for what it forbids.
    public func sentence(against statement: String) -> (path: String, text: String)? {
        let meaning = Meaning(statement)
        return told.first { $0.meaning.opposes(meaning) }.map { ($0.path, $0.sentence) }
    }
}
