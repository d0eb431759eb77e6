/// Lists every form that an edited line may be an instance of, from the barest to the one with the
/// most of its surroundings; the evidence of many edits tells which of them it was.
struct FormExtraction {
    let tokens: TokenTable

    /// An edit in more places than this rewrites the line.
    private static let mostChanges = 3
    private static let mostGone = 8
    private static let mostCome = 10
    /// Tokens of surroundings on either side.
    private static let reach = 2
    /// A deleted line longer than this has no shape that another one shares.
    private static let mostDeleted = 14
    private static let longestPrefix = 5

    func forms(of edit: LineEdit) -> [Form] {
        var found = FormFamily.families(of: edit).map(Form.family)
        let before = edged(tokens.tokens(of: edit.before))
        if let after = edit.after {
            found += substitutions(from: before, to: edged(tokens.tokens(of: after)))
        } else {
            found += deletions(of: before)
        }
        var seen: Set<Form> = []
        return found.filter { seen.insert($0).inserted }
    }

    private func edged(_ line: [TokenID]) -> [TokenID] {
        [.lineStart] + line + [.lineEnd]
    }

    private func substitutions(from before: [TokenID], to after: [TokenID]) -> [Form] {
        let changes = TokenDiff.changes(from: before, to: after)
        guard changes.count <= Self.mostChanges else { return [] }
        return (changes + TokenDiff.joined(changes)).flatMap { change in
            guard change.gone.count <= Self.mostGone, change.come.count <= Self.mostCome else { return [Form]() }
            return change.gone.isEmpty
                ? insertions(of: Array(after[change.come]), at: change.gone.lowerBound, in: before)
                : replacements(of: change.gone, in: before)
        }
    }

    /// What was taken away, with up to `reach` tokens on either side: all as it was, or with the words
    /// around it, or its own, left open.
    private func replacements(of gone: Range<Int>, in line: [TokenID]) -> [Form] {
        surroundings(of: gone, in: line).flatMap { range in
            let literal = Array(line[range])
            guard isTelling(literal) else { return [Form]() }
            let openAround = range.map { gone.contains($0) ? line[$0] : hole(for: line[$0]) }
            let openInside = range.map { gone.contains($0) ? hole(for: line[$0]) : line[$0] }
            return [literal, openAround, openInside].map { .tokens($0, excuse: nil) }
        }
    }

    /// What stood on either side of the place where something was missing. Neighbours that something had
    /// to come between are a form by themselves; a missing word excuses every line that has it.
    private func insertions(of come: [TokenID], at place: Int, in line: [TokenID]) -> [Form] {
        let word = come.first { tokens.kind(of: $0) == .word && tokens.text(of: $0).utf8.count > 2 }
        return surroundings(of: place..<place, in: line).flatMap { range in
            let literal = Array(line[range])
            let isBetween = range.lowerBound < place && range.upperBound > place
                && (word == nil || line[place - 1] >= 0 && line[place] >= 0)
            guard !literal.isEmpty else { return [Form]() }
            let rows = [literal, literal.map(hole)]
            return (isBetween ? rows.map { .tokens($0, excuse: nil) } : [])
                + (word == nil ? [] : rows.map { .tokens($0, excuse: word) })
        }
    }

    /// A whole line that had to go: how it began, and its shape with the words left open.
    private func deletions(of line: [TokenID]) -> [Form] {
        let content = line.count - 2
        guard content > 0 else { return [] }
        let prefixes = (1...min(Self.longestPrefix, content)).compactMap { length -> Form? in
            let prefix = Array(line[...length])
            return prefix.contains { tokens.kind(of: $0) == .word } ? .tokens(prefix, excuse: nil) : nil
        }
        guard content <= Self.mostDeleted else { return prefixes }
        let shape = line.indices.map { index in
            // The first word of a line, and a word behind @ or #, is what kind of line it is.
            index <= 1 || ["@", "#"].contains(tokens.text(of: line[index - 1])) ? line[index] : hole(for: line[index])
        }
        return prefixes + [.tokens(shape, excuse: nil)]
    }

    private func surroundings(of range: Range<Int>, in line: [TokenID]) -> [Range<Int>] {
        (0...Self.reach).flatMap { left in
            (0...Self.reach).compactMap { right -> Range<Int>? in
                let start = range.lowerBound - left
                let end = range.upperBound + right
                return start >= 0 && end <= line.count ? start..<end : nil
            }
        }
    }

    private func hole(for token: TokenID) -> TokenID {
        switch tokens.kind(of: token) {
        case .word, .number: .anyWord
        case .space, .sign: token
        }
    }

    /// A lone sign, or spaces alone, say nothing.
    private func isTelling(_ form: [TokenID]) -> Bool {
        let visible = form.filter { tokens.kind(of: $0) != .space && $0 != .lineStart && $0 != .lineEnd }
        return visible.count > 1 || visible.contains { tokens.kind(of: $0) == .word }
    }
}
