/// Tells lines that were copied from each other: long, and the same but for a word.
struct LineCopies {
    /// How many lines were added that are no copy of an earlier one.
    private(set) var originals = 0
    private var long: [[Substring]] = []

    /// In words. Of fewer, many are alike that nobody copied.
    private static let shortest = 8

    mutating func add(_ line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        if words.count >= Self.shortest {
            if long.contains(where: { Self.isCopy(words, of: $0) }) { return }
            long.append(words)
        }
        originals += 1
    }

    private static func isCopy(_ words: [Substring], of others: [Substring]) -> Bool {
        words.count == others.count && zip(words, others).count { $0 != $1 } <= 1
    }
}
