/// What a sentence says, to be compared with what another says: the stems of its content words, the signs in
/// its code, and whether it forbids.
struct Meaning: Hashable {
    let words: Set<String>
    /// The numbers it names: what says 80 does not say 100.
    private let numbers: Set<Substring>
    private(set) var forbids: Bool
    /// Of a sentence that sets one thing against another (`a, not b`), the words of the good one; else nil.
    let good: Set<String>?

    init(_ sentence: some StringProtocol) {
        let text = sentence.lowercased().replacing("’", with: "'").replacing("leave out", with: "omit").replacing("leave no", with: "no")
        let cut = Self.contrasts.compactMap { text.range(of: $0)?.lowerBound }.min()
        good = cut.map { Self.words(in: String(text[..<$0])) }
        words = Self.words(in: text)
        numbers = Set(text.split { !($0.isASCII && $0.isNumber) })
        forbids = CommentWords.proseWords(text).count { Self.negations.contains($0) } % 2 == 1
    }

    /// The same, forbidden.
    var forbidden: Meaning {
        var meaning = self
        meaning.forbids = true
        return meaning
    }

    /// Whether one says what the other says: nearly all words in common, and both forbid or both ask.
    func isSame(as other: Meaning) -> Bool {
        numbers == other.numbers && isOnOneSide(with: other) && sharesWords(with: other)
    }

    /// Whether it says all that `statement` says, and perhaps more.
    func holds(_ statement: Meaning) -> Bool {
        // One word alone stands in too many sentences to mean the same.
        guard statement.words.count > 1, numbers.isSuperset(of: statement.numbers), isOnOneSide(with: statement) else { return false }
        let common = statement.words.intersection(words).count
        return Double(common) >= Self.leastHeld * Double(statement.words.count)
    }

    private func isOnOneSide(with other: Meaning) -> Bool {
        switch (good, other.good) {
        case (let mine?, let theirs?):
            return agreement(of: mine, with: theirs, in: other) > 0
        case (nil, nil): return forbids == other.forbids
        default: return true
        }
    }

    /// By how many words what both call good and bad agrees; below zero where they go against each other.
    func agreement(of mine: Set<String>, with theirs: Set<String>, in other: Meaning) -> Int {
        let bad = (words.subtracting(mine), other.words.subtracting(theirs))
        return mine.intersection(theirs).count + bad.0.intersection(bad.1).count
            - mine.intersection(bad.1).count - theirs.intersection(bad.0).count
    }

    private static func words(in text: String) -> Set<String> {
        var words: Set<String> = []
        for (index, piece) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            let isCode = index % 2 == 1
            let plain = CommentWords.proseWords(String(piece)).filter { isCode || !silent.contains($0) && !negations.contains($0) }
            // `@author` and the author tag are one.
            words.formUnion(plain.map { CommentWords.stem(String($0.drop { $0 == "@" })) })
            guard isCode else { continue }
            let signs = piece.split { $0.isLetter || $0.isNumber || $0.isWhitespace || $0 == "_" }
            words.formUnion(signs.map(String.init).filter { $0 != "@" })
        }
        return words
    }

    static let leastShared = 0.75
    private static let leastHeld = 0.85

    private static let contrasts = [", not ", " instead of ", " rather than ", "; not ", " over "]
    private static let negations: Set<String> = [
        "not", "no", "never", "dont", "avoid", "without", "cannot", "cant", "forbidden", "prohibited", "mustnt", "shouldnt",
        "doesnt", "nor", "omit", "drop", "remove", "stop", "disallowed", "ban", "banned", "unwanted",
    ]
    private static let silent = CommentWords.stopWords.union([
        "always", "must", "should", "ensure", "sure", "code", "write", "put", "keep", "leave", "allowed", "they", "instead", "rather",
    ])
}
