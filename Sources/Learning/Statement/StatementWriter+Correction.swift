extension StatementWriter {
    /// A statement from what the corrections did; nil where they did different things.
    func statement(fromCorrectionOf candidate: Candidate) -> String? {
        guard case .tokens(let row, let excuse) = candidate.form, let change = candidate.change, !change.isPart
        else { return nil }
        if let place = core(of: candidate), place.isEmpty {
            return statement(ofMissing: change.come, at: place.lowerBound, in: row, candidate)
        }
        guard excuse == nil else { return nil }
        let gone = typed(change.gone)
        if change.come.isEmpty {
            let isLast = core(of: candidate).map { $0.upperBound < row.count && row[$0.upperBound] == .lineEnd } ?? false
            let place = isLast ? candidate.scope == [.subject] ? " at the end of the subject" : " at the end of a line" : ""
            return gone.map { "Leave out \(code($0))\(place)" }
        }
        guard let gone, let come = typed(change.come) else { return nil }
        if gone == come { return "Put \(spaces(in: change.come)) \(code(gone))" }
        // Signs are hard to tell apart without what they stand beside.
        if !hasWord(gone) && !hasWord(come), let neighbour = wordBehind(change.gone, in: row) {
            return "Write \(code(come + neighbour)), not \(code(gone + neighbour))"
        }
        return "Write \(code(come)), not \(code(gone))"
    }

    /// A statement that shows how one line was corrected; nil where no line is short enough to show.
    func statement(showingCorrectionOf candidate: Candidate) -> String? {
        let edits = preparation.edits(with: candidate.association.forms, of: candidate.evidence).map(\.edit)
        let shown = edits.map { ($0.before.trimmed(of: " \t"), $0.after?.trimmed(of: " \t") ?? "") }
            .filter { max($0.0.utf8.count, $0.1.utf8.count) <= Self.longestShown && $0.0 != $0.1 }
            .min { ($0.0.utf8.count, $0.0, $0.1) < ($1.0.utf8.count, $1.0, $1.1) }
        return shown.map { before, after in
            after.isEmpty ? "Leave out lines such as \(code(before))" : "Write \(code(after)), not \(code(before))"
        }
    }

    private static let longestShown = 50

    private func statement(ofMissing come: [TokenID], at place: Int, in row: [TokenID], _ candidate: Candidate) -> String? {
        let before = place > 0 ? row[place - 1] : .anything
        let behind = place < row.count ? row[place] : .anything
        let missing = come.map(preparation.tokens.text).joined()
        if missing.allSatisfy({ $0 == " " }) {
            if before >= 0, behind >= 0, let bad = typed([before, behind]), hasWord(bad) {
                return "Write \(code(bad.replacing(text(behind), with: " " + text(behind)))), not \(code(bad))"
            }
            if before >= 0, behind >= 0 { return "Put a space between \(code(text(before))) and \(code(text(behind)))" }
            if before >= 0 { return "Put a space after \(code(text(before)))" }
            return behind >= 0 ? "Put a space before \(code(text(behind)))" : nil
        }
        guard let said = typed(come) else { return nil }
        if behind == .lineEnd { return "Do not leave out \(code(said)) at the end of a line" }
        if let word = row[..<place].last(where: { hasWord(text($0)) }) {
            return "Do not leave out \(code(said)) after \(code(text(word)))"
        }
        let word = row[place...].first { hasWord(text($0)) }
        return word.map { "Do not leave out \(code(said)) before \(code(text($0)))" }
    }

    private func spaces(in come: [TokenID]) -> String {
        let isSpace = { (token: TokenID?) in token.map { preparation.tokens.kind(of: $0) == .space } ?? false }
        if isSpace(come.first), isSpace(come.last) { return "spaces around" }
        return isSpace(come.first) ? "a space before" : "a space after"
    }

    private func core(of candidate: Candidate) -> Range<Int>? {
        candidate.association.forms.first.flatMap { preparation.cores[Int($0)] }
    }

    /// The word that stands behind what went, with the space between, in all of the evidence.
    private func wordBehind(_ gone: [TokenID], in row: [TokenID]) -> String? {
        guard let start = row.indices.first(where: { row[$0...].starts(with: gone) }) else { return nil }
        let rest = row[(start + gone.count)...]
        guard rest.allSatisfy({ $0 >= 0 }) else { return nil }
        let text = rest.map(preparation.tokens.text).joined()
        return hasWord(text) ? text : nil
    }

    /// The tokens as they would be typed; nil where they are spaces, partly open, or cut a
    /// quotation in two.
    private func typed(_ form: [TokenID]) -> String? {
        let tokens = form.filter { !$0.isEdge }
        guard !tokens.contains(where: { $0 < 0 }) else { return nil }
        let text = tokens.map(preparation.tokens.text).joined().trimmed(of: " ")
        let isCutOff = ["\"", "'", "`"].contains { quote in text.count { String($0) == quote } % 2 == 1 } && text.count > 1
        return text.isEmpty || isCutOff ? nil : text
    }

    private func text(_ token: TokenID) -> String { preparation.tokens.text(of: token) }
    private func hasWord(_ text: String) -> Bool { text.contains { $0.isLetter || $0.isNumber } }
    private func code(_ text: String) -> String { "`\(text)`" }
}
