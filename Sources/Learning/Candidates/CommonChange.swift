/// What most corrections of a form took away and put in its place, token by token.
struct CommonChange {
    let removed: [TokenID]
    let inserted: [TokenID]
    /// Whether most corrections changed something else as well, and always the same.
    let isPart: Bool

    /// Nil where no one change makes up half of the evidence.
    init?(of association: Association, _ preparation: Preparation) {
        var counts: [Pair: Int] = [:]
        var all = 0
        let tokens = preparation.tokens
        for prepared in preparation.edits(with: association.forms, of: association.evidence) {
            all += 1
            let before = tokens.tokens(of: prepared.edit.before)
            let after = prepared.edit.after.map(tokens.tokens) ?? []
            for change in TokenDiff.withJoined(TokenDiff.changes(from: before, to: after)) {
                counts[Pair(removed: Array(before[change.removed]), inserted: Array(after[change.inserted])), default: 0] += 1
            }
        }
        // Of those that most agree on, the one that says most; then the first in the tokens' order.
        let best = counts.filter { $0.value * 2 >= all }.max { left, right in
            left.key.count != right.key.count ? left.key.count < right.key.count : right.key.precedes(left.key)
        }
        guard let best else { return nil }
        isPart = counts.contains { $0.value * 2 > all && !best.key.contains($0.key) }
        removed = best.key.removed
        inserted = best.key.inserted
    }

    /// Whether the one differs from the other in digits alone: a version, or `IPv4` where somebody had copied a line.
    private func isOfNumbers(_ tokens: TokenTable) -> Bool {
        func withoutDigits(_ row: [TokenID]) -> String { row.map(tokens.text).joined().filter { !$0.isNumber } }
        return !removed.isEmpty && !inserted.isEmpty && withoutDigits(removed) == withoutDigits(inserted)
    }

    /// Whether what went was wrong in its place, and is as often right in another, whatever accepted code has of it.
    func isRightElsewhere(_ tokens: TokenTable) -> Bool {
        isOfNumbers(tokens) || isOfOpposites(tokens) || isOfLogLevels(tokens)
    }

    /// Whether only letters became capitals, or small: no sentence of words tells which.
    func isOfCase(_ tokens: TokenTable) -> Bool {
        let (before, after) = (removed.map(tokens.text).joined(), inserted.map(tokens.text).joined())
        return before != after && before.lowercased() == after.lowercased()
    }

    /// Whether signs took the place of signs.
    func isOfSigns(_ tokens: TokenTable) -> Bool {
        !removed.isEmpty && !inserted.isEmpty && (removed + inserted).allSatisfy { tokens.kind(of: $0) == .sign }
    }

    /// Whether something became its opposite, as where a condition was wrong: that is a mistake in one place.
    private func isOfOpposites(_ tokens: TokenTable) -> Bool {
        let (before, after) = (removed.map(tokens.text), inserted.map(tokens.text))
        guard before.count == after.count else { return false }
        let changed = zip(before, after).filter { $0 != $1 }
        return changed.count == 1 && Self.opposites.contains { [changed[0].0, changed[0].1] == $0 || [changed[0].1, changed[0].0] == $0 }
    }

    private static let opposites = [
        ["==", "!="], ["===", "!=="], ["<", ">"], ["<=", ">="], ["<", "<="], [">", ">="], ["&&", "||"], ["+", "-"], ["true", "false"],
        ["True", "False"], ["and", "or"],
    ]

    /// Whether one log level took the place of another: which is right depends on what the line says.
    private func isOfLogLevels(_ tokens: TokenTable) -> Bool {
        guard removed.count == 1, inserted.count == 1 else { return false }
        let (before, after) = (Self.level(in: tokens.text(of: removed[0])), Self.level(in: tokens.text(of: inserted[0])))
        return before != nil && after != nil && before != after
    }

    /// The level at the end of a name such as `LOG_DEBUG` or `Infof`.
    private static func level(in name: String) -> String? {
        guard let last = name.lowercased().split(separator: "_").last else { return nil }
        return levels.first { level in [level, level + "f", level + "w", level + "ln"].contains(String(last)) }
    }

    private static let levels = [
        "trace", "verbose", "debug", "info", "notice", "warn", "warning", "error", "err", "critical", "crit", "alert", "fatal", "severe",
    ]

    private struct Pair: Hashable {
        let removed: [TokenID]
        let inserted: [TokenID]

        var count: Int { removed.count + inserted.count }

        func contains(_ other: Pair) -> Bool {
            removed.contains(row: other.removed) && inserted.contains(row: other.inserted)
        }

        func precedes(_ other: Pair) -> Bool {
            (removed + [-100] + inserted).lexicographicallyPrecedes(other.removed + [-100] + other.inserted)
        }
    }
}

extension [TokenID] {
    /// Whether `row` stands somewhere in it, token behind token.
    func contains(row: [TokenID]) -> Bool {
        row.count <= count && (0...count - row.count).contains { self[$0...].starts(with: row) }
    }
}
