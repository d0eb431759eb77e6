/// What a sentence says, to be compared with what another says: the stems of its content words, its code, and
/// whether it forbids.
struct Meaning: Hashable {
    let words: Set<String>
    let forbids: Bool

    init(_ sentence: some StringProtocol) {
        let (prose, spans) = CommentText.split(String(sentence))
        let plain = CommentWords.proseWords(prose + " " + spans.joined(separator: " "))
        forbids = plain.count { Self.negations.contains($0) } % 2 == 1
        words = Set(plain.filter { !Self.silent.contains($0) && !Self.negations.contains($0) }.map(CommentWords.stem))
    }

    /// Whether one says what the other says: nearly all words in common, and both forbid or both ask.
    func isSame(as other: Meaning) -> Bool {
        guard !words.isEmpty, !other.words.isEmpty, forbids == other.forbids else { return false }
        let common = words.intersection(other.words).count
        return Double(common) >= Self.leastShared * Double(words.union(other.words).count)
    }

    /// Whether it says all that `statement` says, and perhaps more.
    func holds(_ statement: Meaning) -> Bool {
        // One word alone stands in too many sentences to mean the same.
        guard statement.words.count > 1, forbids == statement.forbids else { return false }
        let common = statement.words.intersection(words).count
        return Double(common) >= Self.leastHeld * Double(statement.words.count)
    }

    private static let leastShared = 0.75
    private static let leastHeld = 0.85

    private static let negations: Set<String> = [
        "not", "no", "never", "dont", "avoid", "without", "cannot", "cant", "forbidden", "prohibited", "mustnt", "shouldnt", "doesnt", "nor",
        "omit", "drop", "remove", "stop",
    ]
    private static let silent = CommentWords.stopWords.subtracting(["use", "used", "uses", "using", "same", "now", "up", "out", "all", "one", "two"]).union([
        "always", "must", "should", "ensure", "sure", "code", "write", "put", "keep", "leave",
    ])
}
