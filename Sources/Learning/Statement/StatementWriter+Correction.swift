extension StatementWriter {
    /// A statement from what the corrections did; nil where they did different things.
    func statement(fromCorrectionOf candidate: Candidate) -> String? {
        guard case .tokens(let form, nil) = candidate.form, let change = candidate.change else { return nil }
        let gone = typed(change.gone)
        let come = typed(change.come)
        if change.come.isEmpty { return gone.map { "Leave out `\($0)`" } }
        if let gone, let come { return "Write `\(come)`, not `\(gone)`" }
        // What came is a space or a sign: it shows only between its neighbours.
        guard change.gone.isEmpty, let bad = typed(form) else { return nil }
        let good = GoodForm(preparation).replacement(for: candidate.association).flatMap(typed)
        return good.map { "Write `\($0)`, not `\(bad)`" } ?? "Do not write `\(bad)`"
    }

    /// The tokens as they would be typed; nil where they say nothing by themselves.
    private func typed(_ form: [TokenID]) -> String? {
        let tokens = form.filter { $0 != .lineStart && $0 != .lineEnd }
        guard !tokens.contains(where: { $0 < 0 }) else { return nil }
        let text = tokens.map(preparation.tokens.text).joined().trimmed(of: " ")
        return text.contains(where: { $0.isLetter || $0.isNumber }) ? text : nil
    }
}
