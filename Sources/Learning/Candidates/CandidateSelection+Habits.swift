extension CandidateSelection {
    /// Whether the corrections show what people do again and again, and not what was wrong in one place or for many reasons.
    func isHabit(_ candidate: Candidate) -> Bool {
        !goesForManyReasons(candidate)
            && !(candidate.change?.isRightElsewhere(preparation.tokens) ?? false)
            && (isWhole(candidate) || !isOfOrder(candidate))
    }

    /// Whether most of the corrections only put what was there in another order, but for spaces.
    private func isOfOrder(_ candidate: Candidate) -> Bool {
        let edits = candidate.edits(in: preparation).map(\.edit)
        let tokens = { (line: String) in
            preparation.tokens.tokens(of: line).filter { preparation.tokens.kind(of: $0) != .space }
        }
        let reordering = edits.count { edit in
            let (before, after) = (tokens(edit.before), tokens(edit.after ?? ""))
            return before != after && before.sorted() == after.sorted()
        }
        return reordering * 2 > edits.count
    }

    /// Whether the corrections agree on what went and what came, and the form holds all of it, and a word: of what is swapped with
    /// something else each time it holds one half.
    private func isWhole(_ candidate: Candidate) -> Bool {
        guard case .tokens(let row, _) = candidate.form, row.contains(where: preparation.tokens.isWord), let change = candidate.change
        else { return false }
        return !change.removed.isEmpty && !change.inserted.isEmpty && row.contains(row: change.removed)
    }

    /// Whether whole lines went of which reviewers spoke in nothing like the same words: what the lines have in common is what such
    /// lines are made of.
    private func goesForManyReasons(_ candidate: Candidate) -> Bool {
        guard let forms = candidate.association?.forms, forms.allSatisfy({ preparation.cores[Int($0)] == nil }) else { return false }
        // Each comment agrees with itself.
        let own = 1 / Double(max(2, candidate.evidence.count))
        return (candidate.coherence - own) / (1 - own) < Bar.Advice.coherenceOfLines
    }
}
