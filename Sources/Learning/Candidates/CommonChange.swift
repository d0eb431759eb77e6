/// What most corrections of a form took away and put in its place, token by token.
struct CommonChange {
    let gone: [TokenID]
    let come: [TokenID]
    /// Whether most corrections changed something else as well, and always the same.
    let isPart: Bool
    /// Whether what went always stood behind a sign or at the line's start.
    let isBehindSign: Bool

    /// Nil where no one change makes up half of the evidence.
    init?(of association: Association, _ preparation: Preparation) {
        var counts: [Pair: Int] = [:]
        var behindWords: Set<Pair> = []
        var all = 0
        let tokens = preparation.tokens
        for prepared in preparation.edits(with: association.forms, of: association.evidence) {
            all += 1
            let before = tokens.tokens(of: prepared.edit.before)
            let after = prepared.edit.after.map(tokens.tokens) ?? []
            for change in TokenDiff.withJoined(TokenDiff.changes(from: before, to: after)) {
                let pair = Pair(gone: Array(before[change.gone]), come: Array(after[change.come]))
                counts[pair, default: 0] += 1
                let previous = before[..<change.gone.lowerBound].last { tokens.kind(of: $0) != .space }
                if let previous, tokens.kind(of: previous) != .sign { behindWords.insert(pair) }
            }
        }
        // Of those that most agree on, the one that says most; then the first in the tokens' order.
        let best = counts.filter { $0.value * 2 >= all }.max { left, right in
            left.key.count != right.key.count ? left.key.count < right.key.count : right.key.precedes(left.key)
        }
        guard let best else { return nil }
        isPart = counts.contains { $0.value * 2 > all && !best.key.contains($0.key) }
        isBehindSign = !behindWords.contains(best.key)
        gone = best.key.gone
        come = best.key.come
    }

    /// Whether the one differs from the other in digits alone: `IPv4` became `IPv6` where somebody had copied a line.
    func isOfNumbers(_ tokens: TokenTable) -> Bool {
        func withoutDigits(_ row: [TokenID]) -> String { row.map(tokens.text).joined().filter { !$0.isNumber } }
        return !gone.isEmpty && !come.isEmpty && withoutDigits(gone) == withoutDigits(come)
    }

    /// Whether numbers took the place of numbers, as in a version: what was right then is old by now.
    func isOfNumbersAlone(_ tokens: TokenTable) -> Bool {
        let isNumber = { (row: [TokenID]) in
            row.contains { tokens.kind(of: $0) == .number } && row.allSatisfy { [.number, .sign].contains(tokens.kind(of: $0)) }
        }
        return isNumber(gone) && isNumber(come)
    }

    /// Whether signs took the place of signs.
    func isOfSigns(_ tokens: TokenTable) -> Bool {
        !gone.isEmpty && !come.isEmpty && (gone + come).allSatisfy { tokens.kind(of: $0) == .sign }
    }

    /// Whether something became its opposite, as where a condition was wrong: that is a mistake in one place.
    func isOfOpposites(_ tokens: TokenTable) -> Bool {
        let (before, after) = (gone.map(tokens.text), come.map(tokens.text))
        guard before.count == after.count else { return false }
        let changed = zip(before, after).filter { $0 != $1 }
        return changed.count == 1 && Self.opposites.contains { [changed[0].0, changed[0].1] == $0 || [changed[0].1, changed[0].0] == $0 }
    }

    private static let opposites = [
        ["==", "!="], ["===", "!=="], ["<", ">"], ["<=", ">="], ["<", "<="], [">", ">="], ["&&", "||"], ["+", "-"], ["true", "false"],
        ["True", "False"], ["and", "or"],
    ]

    /// Whether one English word became another form of itself, as grammar had it: `allow` and `allows`.
    func isOfEnding(_ tokens: TokenTable) -> Bool {
        guard gone.count == 1, come.count == 1, gone != come else { return false }
        let (before, after) = (tokens.text(of: gone[0]), tokens.text(of: come[0]))
        return (before + after).allSatisfy(\.isLetter) && CommentWords.stem(before) == CommentWords.stem(after)
    }

    /// Whether a word only got a capital where a sentence begins: that says nothing of the word elsewhere.
    func isOfSentenceStart(_ tokens: TokenTable) -> Bool {
        guard isBehindSign, let gone = gone.first.map(tokens.text), let come = come.first.map(tokens.text), gone != come
        else { return false }
        return gone.prefix(1).uppercased() + gone.dropFirst() == come
    }

    private struct Pair: Hashable {
        let gone: [TokenID]
        let come: [TokenID]

        var count: Int { gone.count + come.count }

        func contains(_ other: Pair) -> Bool {
            gone.contains(row: other.gone) && come.contains(row: other.come)
        }

        func precedes(_ other: Pair) -> Bool {
            (gone + [-100] + come).lexicographicallyPrecedes(other.gone + [-100] + other.come)
        }
    }
}

extension [TokenID] {
    /// Whether `row` stands somewhere in it, token behind token.
    func contains(row: [TokenID]) -> Bool {
        row.count <= count && (0...count - row.count).contains { self[$0...].starts(with: row) }
    }
}
