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
        var told: [Told] = []
        // Not lazily: that would take a text apart again for each of its sentences.
        for (path, text) in texts where told.count < Self.mostSentences {
            for (sentence, meanings) in InstructionText.told(in: text) {
                guard let meaning = meanings.last, meaning.words.count <= Self.mostWords else { continue }
                told.append(Told(path: path, sentence: sentence, meaning: meaning))
            }
        }
        self.told = told
    }

    /// The first sentence that forbids what the statement asks for, or asks for what it forbids.
    public func sentence(against statement: String) -> (path: String, text: String)? {
        let meaning = Meaning(statement)
        return told.first { $0.meaning.opposes(meaning) }.map { ($0.path, $0.sentence) }
    }
}
