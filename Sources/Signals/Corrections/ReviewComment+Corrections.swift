extension ReviewComment {
    /// What the record itself says of its correction: a suggestion block is exact, and comes first.
    var recordedCorrections: [Correction] {
        guard let path else { return [] }
        let commented = commentedLines
        let suggested = SuggestionBlock.blocks(in: text)
        if suggested.count == 1, let block = suggested.first, let lines = commented, !lines.isEmpty,
            lines != block
        {
            return [Correction(path: path, line: line, before: lines, after: block)]
        }
        guard let after, let before = before ?? commented, before != after else { return [] }
        return [Correction(path: path, line: line, before: before, after: after)]
    }

    /// The lines the comment stands at: the hunk's last ones, else the record's own.
    private var commentedLines: [String]? {
        let last = endLine ?? line
        let count = if let line, let last, last >= line { last - line + 1 } else { 1 }
        if let hunk, let lines = HunkText(hunk)?.lastLines(count) { return lines }
        return before
    }
}
