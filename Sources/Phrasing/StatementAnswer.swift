import Foundation
import Learning
import Rules

/// A model's answer, judged like any other text of unknown origin.
enum StatementAnswer {
    private struct Shape: Decodable {
        let statement: String
    }

    static let mostWords = 20
    private static let longest = 200

    /// - Parameter known: The words of what was asked: most of the answer must be made of them.
    /// - Throws: `ModelFailure.garbage` or `.unfit`.
    static func statement(in output: [UInt8], known: Set<String>) throws(ModelFailure) -> String {
        // Some programs put a fence or a greeting around it.
        guard let start = output.firstIndex(of: UInt8(ascii: "{")), let end = output.lastIndex(of: UInt8(ascii: "}")), start < end,
            let shape = try? JSONDecoder().decode(Shape.self, from: Data(output[start...end]))
        else { throw .garbage }
        let raw = shape.statement.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !raw.contains(where: \.isNewline) else { throw .unfit("has more than one line") }
        let statement = CleanText.line(raw, limit: longest)
        guard statement.unicodeScalars.count == raw.unicodeScalars.count else {
            throw .unfit("holds links, markup or unseen characters, or is too long")
        }
        let count = statement.split(separator: " ").count
        guard (2...mostWords).contains(count) else { throw .unfit("has \(count) words") }
        guard statement.count(where: { $0 == "`" }) % 2 == 0 else { throw .unfit("leaves a code span open") }
        let words = ContentWords.stems(of: statement)
        let foreign = words.subtracting(known)
        guard !words.isEmpty, foreign.count * 2 <= words.count else { throw .unfit("is not about what was asked") }
        return statement.stopped
    }
}
