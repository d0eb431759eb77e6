extension StatementWriter {
    /// A statement from what the corrections did; nil where they did different things.
    func statement(fromCorrectionOf candidate: Candidate) -> String? {
        guard case .tokens(let form, let excuse) = candidate.form else { return nil }
        // A word that was missing says little without a comment's help: enough only for what is checked.
        if let excuse {
            return Admission.admitsCheck(candidate.trial) ? "Add `\(preparation.tokens.text(of: excuse))`" : nil
        }
        guard let change = candidate.change, !change.isLine else { return avoidance(of: form, candidate) }
        let gone = typed(change.gone)
        let come = typed(change.come)
        if let gone, change.come.isEmpty { return "Leave out `\(gone)`" }
        if let gone, let come { return "Write `\(come)`, not `\(gone)`" }
        return written(form, change, candidate)
    }

    /// Where the corrections have in common what they took away, and nothing else.
    private func avoidance(of form: [TokenID], _ candidate: Candidate) -> String? {
        guard Admission.admitsCheck(candidate.trial), let bad = shown(form), bad.contains(where: \.isLetter) else { return nil }
        let edits = preparation.edits(with: candidate.association.forms, of: candidate.evidence)
        let isDeleted = edits.count { $0.edit.after == nil } * 2 > edits.count
        return isDeleted ? "Leave out `\(bad)`" : "Avoid `\(bad)`"
    }

    /// Signs and spaces show only between their neighbours: the form, and the form as it was mended.
    private func written(_ form: [TokenID], _ change: CommonChange, _ candidate: Candidate) -> String? {
        let form = closed(form)
        let afters = preparation.edits(with: candidate.association.forms, of: candidate.evidence)
            .compactMap(\.edit.after).map { [.lineStart] + preparation.tokens.tokens(of: $0) + [.lineEnd] }
        guard form.count >= change.gone.count, let bad = shown(form) else { return nil }
        for place in 0...form.count - change.gone.count
        where Array(form[place..<place + change.gone.count]) == change.gone {
            let mended = Array(form[..<place]) + change.come + Array(form[(place + change.gone.count)...])
            // Where nothing but a sign came, only the mended lines tell where it went.
            guard afters.count(where: { $0.contains(run: mended) }) * 2 > afters.count else { continue }
            if let good = shown(mended), good != bad { return "Write `\(good)`, not `\(bad)`" }
        }
        return nil
    }

    /// The row as it would be typed, without its edges; nil where any of the rest is left open.
    private func shown(_ row: [TokenID]) -> String? {
        let row = closed(row)
        guard !row.isEmpty, !row.contains(where: { $0 < 0 }) else { return nil }
        return row.map(preparation.tokens.text).joined()
    }

    /// The row without what is open, empty or an edge at either end.
    private func closed(_ row: [TokenID]) -> [TokenID] {
        let isOpen = { (token: TokenID) in token < 0 || preparation.tokens.kind(of: token) == .space }
        guard let first = row.firstIndex(where: { !isOpen($0) }), let last = row.lastIndex(where: { !isOpen($0) })
        else { return [] }
        return Array(row[first...last])
    }

    /// The tokens as they would be typed; nil where they are signs alone.
    private func typed(_ row: [TokenID]) -> String? {
        guard !row.contains(where: { $0 < 0 }) else { return nil }
        let text = row.map(preparation.tokens.text).joined().trimmed(of: " ")
        return text.contains(where: { $0.isLetter || $0.isNumber }) ? text : nil
    }
}
