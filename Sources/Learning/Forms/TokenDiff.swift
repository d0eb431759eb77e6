/// The places where two token sequences differ, by their longest common subsequence.
struct TokenDiff {
    /// Tokens `before[gone]` were replaced by `after[come]`; either range may be empty.
    struct Change: Equatable {
        var gone: Range<Int>
        var come: Range<Int>
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
        let gone = start..<endBefore
        let come = start..<endAfter
        if gone.isEmpty && come.isEmpty { return [] }
        if gone.isEmpty || come.isEmpty || gone.count * come.count > mostCells {
            return [Change(gone: gone, come: come)]
        }
        return middleChanges(before, gone, after, come)
    }

    private static func middleChanges(
        _ before: [TokenID], _ gone: Range<Int>, _ after: [TokenID], _ come: Range<Int>
    ) -> [Change] {
        let width = come.count + 1
        var lengths = [Int32](repeating: 0, count: (gone.count + 1) * width)
        for row in stride(from: gone.count - 1, through: 0, by: -1) {
            for column in stride(from: come.count - 1, through: 0, by: -1) {
                let same = before[gone.lowerBound + row] == after[come.lowerBound + column]
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
                    gone: gone.lowerBound + from.row..<gone.lowerBound + row,
                    come: come.lowerBound + from.column..<come.lowerBound + column))
        }
        while row < gone.count, column < come.count {
            if before[gone.lowerBound + row] == after[come.lowerBound + column] {
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
        row = gone.count
        column = come.count
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
                guard changes[end].gone.lowerBound - changes[end - 1].gone.upperBound <= widestGap else { break }
                joined.append(
                    Change(
                        gone: changes[start].gone.lowerBound..<changes[end].gone.upperBound,
                        come: changes[start].come.lowerBound..<changes[end].come.upperBound))
            }
        }
        return joined + changes
    }
}
