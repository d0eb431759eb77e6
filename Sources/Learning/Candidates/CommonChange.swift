/// What most corrections of a form took away and put in its place, token by token.
struct CommonChange {
    let gone: [TokenID]
    let come: [TokenID]
    /// Whether the whole line went.
    let isLine: Bool

    /// Nil where no one change makes up half of the evidence.
    init?(of association: Association, _ preparation: Preparation) {
        var counts: [Pair: Int] = [:]
        var all = 0
        let tokens = preparation.tokens
        for prepared in preparation.edits(with: association.forms, of: association.evidence) {
            all += 1
            let before = tokens.tokens(of: prepared.edit.before)
            let after = prepared.edit.after.map(tokens.tokens) ?? []
            let changes = TokenDiff.changes(from: before, to: after)
            for change in changes + TokenDiff.joined(changes) {
                let pair = Pair(
                    gone: Array(before[change.gone]), come: Array(after[change.come]), isLine: prepared.edit.after == nil)
                counts[pair, default: 0] += 1
            }
        }
        // Of those that most agree on, the one that says most; then the first in the tokens' order.
        let best = counts.filter { $0.value * 2 >= all }.max { left, right in
            left.key.size != right.key.size ? left.key.size < right.key.size : right.key.precedes(left.key)
        }
        guard let best else { return nil }
        gone = best.key.gone
        come = best.key.come
        isLine = best.key.isLine
    }

    private struct Pair: Hashable {
        let gone: [TokenID]
        let come: [TokenID]
        let isLine: Bool

        var size: Int { gone.count + come.count }

        func precedes(_ other: Pair) -> Bool {
            (gone + [-100] + come).lexicographicallyPrecedes(other.gone + [-100] + other.come)
        }
    }
}
