extension StatementWriter {
    /// A statement from what the corrections did; nil where they did different things.
    func statement(fromCorrectionOf candidate: Candidate) -> String? {
        guard case .tokens(let row, let excuse) = candidate.form, let change = candidate.change, !change.isPart
        else { return nil }
        let place = core(of: candidate)
        if let place, place.isEmpty {
            // A word that was missing says little without a comment's help: enough only for what is checked.
            guard excuse == nil || Admission.admitsCheck(candidate.trial) else { return nil }
            return mended(row, at: place, by: change, candidate)
                ?? statement(ofMissing: change.come, at: place.lowerBound, in: row)
        }
        guard excuse == nil else { return nil }
        let gone = typed(change.gone)
        if change.come.isEmpty {
            let isLast = place.map { $0.upperBound < row.count && row[$0.upperBound] == .lineEnd } ?? false
            let end = isLast ? candidate.scope == [.subject] ? " at the end of the subject" : " at the end of a line" : ""
            return gone.map { "Leave out \(code($0))\(end)" }
        }
        guard let gone, let come = typed(change.come) else { return nil }
        // Signs and spaces are hard to tell apart without what they stand beside.
        if !hasWord(gone) || !hasWord(come), let mended = mended(row, at: place, by: change, candidate) { return mended }
        return gone == come
            ? "Put \(spaces(in: change.come)) \(code(gone))" : "Write \(code(come)), not \(code(gone))"
    }

    /// The form, and the form as most corrections mended it; nil where it is partly open, or has no word.
    private func mended(
        _ row: [TokenID], at place: Range<Int>?, by change: CommonChange, _ candidate: Candidate
    ) -> String? {
        guard let place, Array(row[place]) == change.gone else { return nil }
        let left = closed(Array(row[..<place.lowerBound]))
        let right = Array(closed(row[place.upperBound...].reversed()).reversed())
        let mended = left + change.come + right
        let afters = preparation.edits(with: candidate.association.forms, of: candidate.evidence)
            .compactMap(\.edit.after).map(preparation.tokens.tokens)
        // Where nothing but a sign came, only the mended lines tell where it went.
        guard afters.count(where: { $0.contains(row: mended) }) * 2 > afters.count,
            let bad = typed(left + change.gone + right), let good = typed(mended), good != bad, hasWord(bad)
        else { return nil }
        return "Write \(code(good)), not \(code(bad))"
    }

    /// The tokens behind the last one that is open or an edge.
    private func closed(_ row: [TokenID]) -> [TokenID] {
        Array(row[(row.lastIndex { $0 < 0 }.map { $0 + 1 } ?? 0)...])
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

    private func statement(ofMissing come: [TokenID], at place: Int, in row: [TokenID]) -> String? {
        let before = place > 0 ? row[place - 1] : .anything
        let behind = place < row.count ? row[place] : .anything
        let missing = come.map(preparation.tokens.text).joined()
        if missing.allSatisfy({ $0 == " " }) {
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
