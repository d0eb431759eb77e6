/// The places where two token sequences differ, by their longest common subsequence.
struct TokenDiff {
    /// Tokens `before[removed]` were replaced by `after[inserted]`; either range may be empty.
    struct Change: Equatable {
        var removed: Range<Int>
        var inserted: Range<Int>
    }

    /// Above this product of lengths the middle counts as one change: an edit of that size has no form.
    private static let mostCells = 120 * 120

    static func changes(from before: [TokenID], to after: [TokenID]) -> [Change] {
        var start = 0
        while start < before.count, start < after.count, before[start] == after[start] { start += 1 }
        var endBefore = before.count
        var endAfter = after.count
        while endBefore > start, endAfter > start, before[endBefore - 1] == after[endAfter - 1] {
            endBefore -= 1
            endAfter -= 1
        }
        let removed = start..<endBefore
        let inserted = start..<endAfter
        if removed.isEmpty && inserted.isEmpty { return [] }
        if removed.isEmpty || inserted.isEmpty || removed.count * inserted.count > mostCells {
            return [Change(removed: removed, inserted: inserted)]
        }
        return middleChanges(before, removed, after, inserted)
    }

    private static func middleChanges(
        _ before: [TokenID], _ removed: Range<Int>, _ after: [TokenID], _ inserted: Range<Int>
    ) -> [Change] {
        let width = inserted.count + 1
        var lengths = [Int32](repeating: 0, count: (removed.count + 1) * width)
        for row in stride(from: removed.count - 1, through: 0, by: -1) {
            for column in stride(from: inserted.count - 1, through: 0, by: -1) {
                let same = before[removed.lowerBound + row] == after[inserted.lowerBound + column]
                lengths[row * width + column] =
                    same
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var changes: [Change] = []
        var row = 0
        var column = 0
        var from = (row: 0, column: 0)
        func close() {
            guard from.row < row || from.column < column else { return }
            changes.append(
                Change(
                    removed: removed.lowerBound + from.row..<removed.lowerBound + row,
                    inserted: inserted.lowerBound + from.column..<inserted.lowerBound + column))
        }
        while row < removed.count, column < inserted.count {
            if before[removed.lowerBound + row] == after[inserted.lowerBound + column] {
                close()
                row += 1
                column += 1
                from = (row, column)
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        row = removed.count
        column = inserted.count
        close()
        return changes
    }

    /// Changes further apart than so many tokens are two edits, not one.
    private static let widestGap = 4

    /// `changes`, and every run of them that lies close together as one change: what stands between went and
    /// came back.
    static func withJoined(_ changes: [Change]) -> [Change] {
        var joined: [Change] = []
        for start in changes.indices {
            for end in changes.indices where end > start {
                guard changes[end].removed.lowerBound - changes[end - 1].removed.upperBound <= widestGap else { break }
                joined.append(
                    Change(
                        removed: changes[start].removed.lowerBound..<changes[end].removed.upperBound,
                        inserted: changes[start].inserted.lowerBound..<changes[end].inserted.upperBound))
            }
        }
        return joined + changes
    }
}
