extension Meaning {
    /// Whether one forbids what the other asks for: nearly the same words, one of them negated, or the good and the
    /// bad of `a, not b` the other way round.
    func opposes(_ other: Meaning) -> Bool {
        switch (good, other.good) {
        case (let mine?, let theirs?):
            return sharesWords(with: other) && agreement(of: mine, with: theirs, in: other) < 0
        case (nil, nil): return sharesWords(with: other) && forbids != other.forbids
        case (let mine?, nil): return other.goesAgainst(good: mine, of: self)
        case (nil, let theirs?): return goesAgainst(good: theirs, of: other)
        }
    }

    /// Whether nearly all words are common to both.
    func sharesWords(with other: Meaning) -> Bool {
        guard !words.isEmpty, !other.words.isEmpty else { return false }
        let common = words.intersection(other.words).count
        return Double(common) >= Self.leastShared * Double(words.union(other.words).count)
    }

    /// Whether a plain sentence asks for what the contrast calls bad, or forbids what it calls good, and says little
    /// else.
    private func goesAgainst(good: Set<String>, of contrast: Meaning) -> Bool {
        let common = words.intersection(contrast.words)
        guard Double(common.count) >= Self.leastShared * Double(words.count) else { return false }
        let isOfGood = !common.isDisjoint(with: good)
        let isOfBad = !common.isSubset(of: good)
        return forbids ? isOfGood && !isOfBad : isOfBad && !isOfGood
    }
}
