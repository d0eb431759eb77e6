extension ReviewComment {
    /// What the record itself says of its correction.
    var recordedCorrections: [Correction] {
        guard let path, let after, let before = before ?? hunkLines(lineCount), before != after,
            // What names the commit is no line of its message, and nothing that a commit could keep to.
            path != MessagePage.path || !(before + after).contains(where: MessagePage.isHeader)
        else { return [] }
        return [Correction(path: path, line: line, before: before, after: after)]
    }

    /// What the comment suggests, exactly; of several blocks each is a choice of its own.
    /// - Parameter file: the lines of the commented file, asked for only where the comment lacks them.
    func suggestedCorrections(file: () -> [String]?) -> [Correction] {
        guard let path, !isOnOldSide else { return [] }
        return SuggestionBlock.blocks(in: text).compactMap { block in
            guard let (first, before) = replacedLines(by: block, file: file), !before.isEmpty, before != block.lines
            else { return nil }
            return Correction(path: path, line: first, before: before, after: block.lines)
        }
    }

    /// The lines that a suggestion replaces, and the number of the first.
    private func replacedLines(by block: SuggestionBlock, file: () -> [String]?) -> (first: Int?, lines: [String])? {
        let last = endLine ?? line
        let count = block.reach.map { $0.above + 1 } ?? lineCount
        let below = block.reach?.below ?? 0
        let first = last.map { $0 - count + 1 }
        if below == 0 {
            if let lines = hunkLines(count) { return (first, lines) }
            if let before, block.reach == nil || before.count == count { return (first, before) }
        }
        guard let first, first > 0, let lines = file(), first + count + below - 1 <= lines.count else { return nil }
        return (first, Array(lines[(first - 1)..<(first - 1 + count + below)]))
    }

    /// The last so many lines of the hunk.
    private func hunkLines(_ count: Int) -> [String]? {
        hunk.flatMap { HunkText($0)?.lastLines(count) }
    }
}
