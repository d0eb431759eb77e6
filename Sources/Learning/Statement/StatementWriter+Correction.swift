extension StatementWriter {
    /// A statement from what the corrections did; nil where they did different things.
    func statement(fromCorrectionOf candidate: Candidate) -> String? {
        guard case .tokens(let row, let excuse) = candidate.form, let change = candidate.change, !change.isPart
        else { return nil }
        let place = candidate.core(in: preparation)
        if let place, place.isEmpty {
            // A word that was missing says little without a comment's help: enough only for what is checked.
            guard excuse == nil || Admission.admitsCheck(candidate.trial) else { return nil }
            return statement(ofSpaceBeside: change)
                ?? statement(ofMissing: change.inserted, at: place.lowerBound, in: row)
        }
        guard excuse == nil else { return nil }
        let removed = typed(change.removed)
        if change.inserted.isEmpty {
            if let place, removed == nil, let space = statement(ofSpace: place, in: row, change.removed) { return space }
            let isLast = place.map { $0.upperBound < row.count && row[$0.upperBound] == .lineEnd } ?? false
            let end = isLast ? candidate.scope == [.subject] ? " at the end of the subject" : " at the end of a line" : ""
            // What the check leaves open is no more than an example.
            if row[place ?? row.indices].contains(where: { $0 < 0 && !$0.isEdge }) { return nil }
            // Where nothing checks it, that something went says too little.
            guard let removed, Admission.admitsCheck(candidate.trial) else { return nil }
            return "Leave out \(code(removed))\(end.isEmpty ? behind(place, in: row) : end)"
        }
        guard let removed, let inserted = typed(change.inserted) else { return nil }
        if let told = mended(row, at: place, by: change, candidate) ?? statement(ofSpaceBeside: change) { return told }
        return "\(hasWord(removed) ? "Write" : verb(at: place, in: row)) \(code(inserted)), not \(code(removed))"
    }

    /// Whether the word that was missing is one of several that corrections put into such a place, as the type of a parameter is:
    /// then no one of them is what to write.
    func isOneOfSeveral(_ candidate: Candidate) -> Bool {
        guard let change = candidate.change, change.removed.isEmpty else { return false }
        let words = change.inserted.filter(preparation.tokens.isWord)
        guard !words.isEmpty else { return false }
        let mended = preparation.signals.lazy.flatMap(\.edits)
            .filter { candidate.isInScope($0) && candidate.matcher.flags($0.edit.before) }
            .compactMap(\.edit.after).filter { !candidate.matcher.flags($0) }
        let alike = mended.count { Set(words).isSubset(of: preparation.tokens.tokens(of: $0)) }
        return Double(alike) < Self.leastShareAlike * Double(mended.count)
    }

    private static let leastShareAlike = 0.75

    /// A sign is what it is by where it stands: a minus that a line begins with is a list's mark.
    private func verb(at place: Range<Int>?, in row: [TokenID]) -> String {
        guard let place else { return "Write" }
        if place.lowerBound > 0, row[place.lowerBound - 1] == .lineStart { return "Begin lines with" }
        return place.upperBound < row.count && row[place.upperBound] == .lineEnd ? "End lines with" : "Write"
    }

    /// `Put no space after x`, of spaces that went from beside a sign or a word.
    private func statement(ofSpace place: Range<Int>, in row: [TokenID], _ removed: [TokenID]) -> String? {
        guard !removed.isEmpty, removed.allSatisfy({ preparation.tokens.kind(of: $0) == .space }) else { return nil }
        let before = place.lowerBound > 0 ? row[place.lowerBound - 1] : .anything
        let behind = place.upperBound < row.count ? row[place.upperBound] : .anything
        if before >= 0, behind >= 0 { return "Put no space between \(code(text(before))) and \(code(text(behind)))" }
        if before >= 0 { return "Put no space after \(code(text(before)))" }
        return behind >= 0 ? "Put no space before \(code(text(behind)))" : nil
    }

    /// ` after x`, where the form has a sign right before the place.
    private func behind(_ place: Range<Int>?, in row: [TokenID]) -> String {
        guard let place, place.lowerBound > 0, row[place.lowerBound - 1] >= 0 else { return "" }
        let before = text(row[place.lowerBound - 1])
        return preparation.tokens.kind(of: row[place.lowerBound - 1]) == .sign ? " after \(code(before))" : ""
    }

    /// The form, and the form as most corrections mended it; nil where it is partly open, or has no word.
    private func mended(
        _ row: [TokenID], at place: Range<Int>?, by change: CommonChange, _ candidate: Candidate
    ) -> String? {
        guard let place, Array(row[place]) == change.removed else { return nil }
        let left = closed(Array(row[..<place.lowerBound]))
        let right = Array(closed(row[place.upperBound...].reversed()).reversed())
        let mended = left + change.inserted + right
        let afters = candidate.edits(in: preparation)
            .compactMap(\.edit.after).map(preparation.tokens.tokens)
        // Where nothing but a sign came, only the mended lines tell where it went.
        guard afters.count(where: { $0.contains(row: mended) }) * 2 > afters.count,
            let bad = typed(left + change.removed + right), let good = typed(mended), good != bad, hasWord(bad)
        else { return nil }
        return "Write \(code(good)), not \(code(bad))"
    }

    /// The tokens behind the last one that is open or an edge.
    private func closed(_ row: [TokenID]) -> [TokenID] {
        Array(row[(row.lastIndex { $0 < 0 }.map { $0 + 1 } ?? 0)...])
    }

    /// A statement that shows how one line was corrected, as far as it changed; nil where no line is short enough.
    func statement(showingCorrectionOf candidate: Candidate) -> String? {
        let edits = candidate.edits(in: preparation).map(\.edit)
        var counts: [Part: Int] = [:]
        for part in edits.map({ changedPart(of: $0, covering: words(of: candidate.form)) }) {
            guard max(part.before.utf8.count, part.after.utf8.count) <= Self.longestShown, part.before != part.after, !part.before.isEmpty
            else { continue }
            counts[part, default: 0] += 1
        }
        // The most usual one; then the shortest.
        let shown = counts.min { left, right in
            left.value != right.value ? left.value > right.value : left.key.precedes(right.key)
        }?.key
        // Of a whole line that went, nobody knows what it is an example of.
        guard let shown, !shown.after.isEmpty else { return nil }
        // What the good line has that the bad one has not must be more than one author's.
        let news = Set(preparation.tokens.tokens(of: shown.after)).subtracting(preparation.tokens.tokens(of: shown.before))
            .filter(preparation.tokens.isWord)
        if news.isEmpty, shown.after.utf8.count < shown.before.utf8.count { return statement(leavingOut: candidate.form) }
        let isCommon =
            news.isEmpty
            || edits.count { edit in
                !news.isDisjoint(with: preparation.tokens.tokens(of: edit.after ?? ""))
            } * 2 >= edits.count
        return isCommon ? "Write \(code(shown.after)), not \(code(shown.before))" : nil
    }

    /// The form is left out as a whole, or by its one word.
    private func statement(leavingOut form: Form?) -> String? {
        guard case .tokens(let row, nil) = form else { return nil }
        let words = words(of: form)
        guard let said = typed(row) ?? (words.count == 1 ? words.first.map(text) : nil), hasWord(said) else { return nil }
        return "Leave out \(code(said))"
    }

    private struct Part: Hashable {
        let before: String
        let after: String

        /// Shorter ones come first.
        func precedes(_ other: Part) -> Bool { rank < other.rank }

        private var rank: (length: Int, before: String, after: String) { (before.utf8.count + after.utf8.count, before, after) }
    }

    /// What an edit changed: the line without the words at its ends that stayed, as far as what is left stands for
    /// itself.
    private func changedPart(of edit: LineEdit, covering words: Set<TokenID>) -> Part {
        let (before, after) = (preparation.tokens.tokens(of: edit.before), preparation.tokens.tokens(of: edit.after ?? ""))
        guard edit.after != nil, !after.isEmpty else { return Part(before: edit.before.trimmed(of: " \t"), after: "") }
        var start = zip(before, after).prefix { $0 == $1 }.count
        var end = zip(before[start...].reversed(), after[start...].reversed()).prefix { $0 == $1 }.count
        let part = { (tokens: [TokenID]) in tokens[start..<(tokens.count - end)].map(text).joined().trimmed(of: " \t") }
        // Where only one side has something to show, or brackets and quotations are cut in two, a little more is shown.
        let inForm = words.intersection(before)
        while start > 0 || end > 0,
            !isWhole(part(before)) || !isWhole(part(after)) || !inForm.isSubset(of: before[start..<(before.count - end)])
        {
            if start > 0 { start -= 1 }
            if end > 0 { end -= 1 }
        }
        return Part(before: part(before), after: part(after))
    }

    /// The words that a form always has.
    func words(of form: Form?) -> Set<TokenID> {
        guard case .tokens(let row, _) = form else { return [] }
        return Set(row.filter(preparation.tokens.isWord))
    }

    /// Whether code has a word, and all its brackets and quotations.
    private func isWhole(_ code: String) -> Bool { hasWord(code) && isBalanced(code) }

    private func isBalanced(_ code: String) -> Bool {
        [("(", ")"), ("[", "]"), ("{", "}")].allSatisfy { open, close in
            code.count { String($0) == open } == code.count { String($0) == close }
        } && ["\"", "`"].allSatisfy { quote in code.count { String($0) == quote } % 2 == 0 }
    }

    private static let longestShown = 50

    private func statement(ofMissing inserted: [TokenID], at place: Int, in row: [TokenID]) -> String? {
        let before = place > 0 ? row[place - 1] : .anything
        let behind = place < row.count ? row[place] : .anything
        // What stood there already was not missing.
        let inserted = inserted.first == before && inserted.count > 1 ? Array(inserted.dropFirst()) : inserted
        let missing = inserted.map(preparation.tokens.text).joined()
        if missing.allSatisfy({ $0 == " " }) {
            if before >= 0, behind >= 0 { return "Put a space between \(code(text(before))) and \(code(text(behind)))" }
            if before >= 0 { return "Put a space after \(code(text(before)))" }
            let isLast = place + 1 < row.count && row[place + 1] == .lineEnd
            return behind >= 0 ? "Put a space before \(code(text(behind)))\(isLast ? " at the end of a line" : "")" : nil
        }
        guard let said = typed(inserted) else { return nil }
        if behind == .lineEnd { return "Do not leave out \(code(said)) at the end of a line" }
        if let word = row[..<place].last(where: { hasWord(text($0)) }) {
            return "Do not leave out \(code(said)) after \(code(text(word)))"
        }
        let word = row[place...].first { hasWord(text($0)) }
        return word.map { "Do not leave out \(code(said)) before \(code(text($0)))" }
    }

    /// `Put spaces around x`, where nothing else came.
    private func statement(ofSpaceBeside change: CommonChange) -> String? {
        guard let removed = typed(change.removed), removed == typed(change.inserted) else { return nil }
        return "Put \(spaces(in: change.inserted)) \(code(removed))"
    }

    private func spaces(in inserted: [TokenID]) -> String {
        let isSpace = { (token: TokenID?) in token.map { preparation.tokens.kind(of: $0) == .space } ?? false }
        if isSpace(inserted.first), isSpace(inserted.last) { return "spaces around" }
        return isSpace(inserted.first) ? "a space before" : "a space after"
    }

    /// The tokens as they would be typed; nil where they are spaces, partly open, or cut a quotation or a name in two.
    private func typed(_ form: [TokenID]) -> String? {
        let tokens = form.filter { !$0.isEdge }
        guard !tokens.contains(where: { $0 < 0 }) else { return nil }
        let text = tokens.map(preparation.tokens.text).joined().trimmed(of: " ")
        let isOpen = hasWord(text) && !isBalanced(text) && tokens.count > 1
        let isCutOff = isOpen || ["\"", "'", "`"].contains { quote in text.count { String($0) == quote } % 2 == 1 } && text.count > 1
        // What a sign such as that of a PHP variable leads to is open.
        let isLeading = hasWord(text) && (text.hasSuffix("$") || text.hasSuffix("@"))
        return text.isEmpty || isCutOff || isLeading || text.hasSuffix("://") && text.contains(" ") ? nil : text
    }

    private func text(_ token: TokenID) -> String { preparation.tokens.text(of: token) }
    private func hasWord(_ text: String) -> Bool { text.contains { $0.isLetter || $0.isNumber } }
    private func code(_ text: String) -> String { "`\(text)`" }
}
