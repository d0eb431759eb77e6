/// Lists every form that an edited line may be an instance of, from the barest to the one with the
/// most of its surroundings; the evidence of many edits tells which of them it was.
struct FormExtraction {
    let tokens: TokenTable
    /// An edit in more places than this rewrites the line.
    private static let mostChanges = 3
    private static let mostRemoved = 8
    private static let mostInserted = 10
    /// Tokens of surroundings on either side.
    private static let reach = 2
    /// A deleted line longer than this is code, not a habit.
    private static let mostDeleted = 20
    private static let longestPrefix = 5

    /// The tokens of an edit's lines, between their edges.
    struct EditTokens: Sendable {
        let before: [TokenID]
        /// Nil where the line just went.
        let after: [TokenID]?
    }

    func tokens(of edit: LineEdit) -> EditTokens {
        EditTokens(before: edged(tokens.tokens(of: edit.before)), after: edit.after.map { edged(tokens.tokens(of: $0)) })
    }

    /// A form may be there more than once.
    func forms(of edit: EditTokens) -> [FormInstance] {
        guard let after = edit.after else { return deletions(of: edit.before) }
        return substitutions(from: edit.before, to: after)
    }

    /// The forms of the edit that would undo it, of which there are none where a line just went.
    func formsOfReverse(of edit: EditTokens) -> [FormInstance] {
        edit.after.map { substitutions(from: $0, to: edit.before) } ?? []
    }

    private func edged(_ line: [TokenID]) -> [TokenID] {
        [.lineStart] + line + [.lineEnd]
    }

    private func substitutions(from before: [TokenID], to after: [TokenID]) -> [FormInstance] {
        let changes = TokenDiff.changes(from: before, to: after)
        guard changes.count <= Self.mostChanges else { return [] }
        return TokenDiff.withJoined(changes).flatMap { change in
            guard change.removed.count <= Self.mostRemoved, change.inserted.count <= Self.mostInserted else { return [FormInstance]() }
            return change.removed.isEmpty
                ? insertions(of: Array(after[change.inserted]), at: change.removed.lowerBound, in: before)
                : replacements(of: change.removed, in: before)
        }
    }

    /// What was taken away, with up to `reach` tokens on either side: all as it was, or with the words
    /// around it, or its own, left open.
    private func replacements(of removed: Range<Int>, in line: [TokenID]) -> [FormInstance] {
        surroundings(of: removed, in: line).flatMap { range in
            let literal = Array(line[range])
            guard isTelling(literal) else { return [FormInstance]() }
            let openAround = range.map { removed.contains($0) ? line[$0] : hole(for: line[$0]) }
            let openInside = range.map { removed.contains($0) ? hole(for: line[$0]) : line[$0] }
            let core = removed.lowerBound - range.lowerBound..<removed.upperBound - range.lowerBound
            return [literal, openAround, openInside].map { FormInstance(form: .tokens($0, excuse: nil), core: core) }
        } + [anchored(removed, in: line)].compactMap { $0 }
    }

    /// A lone sign that went, known again by the word that its line begins with.
    private func anchored(_ removed: Range<Int>, in line: [TokenID]) -> FormInstance? {
        guard removed.count == 1, removed.lowerBound > 3, removed.upperBound < line.count, isSign(line[removed.lowerBound]),
            tokens.isWord(line[1])
        else { return nil }
        let row = [.lineStart, line[1], .anything, line[removed.lowerBound], line[removed.upperBound]]
        return FormInstance(form: .tokens(row, excuse: nil), core: 3..<4)
    }

    /// What stood on either side of the place where something was missing. A missing word excuses
    /// every line that has it, unless it was missing from between its neighbours; missing space or signs
    /// always are.
    private func insertions(of inserted: [TokenID], at place: Int, in line: [TokenID]) -> [FormInstance] {
        let word = inserted.first { tokens.isWord($0) && tokens.text(of: $0).utf8.count > 2 }
        let around = surroundings(of: place..<place, in: line).flatMap { range in
            let literal = Array(line[range])
            let isBetween = range.lowerBound < place && range.upperBound > place
            guard !literal.isEmpty, word != nil || isBetween else { return [FormInstance]() }
            let core = place - range.lowerBound..<place - range.lowerBound
            // Lines of some shape without some word are most lines: a word has to be there as well.
            let forms = word == nil ? [literal, literal.map(hole)] : [literal].filter { $0.contains(where: tokens.isWord) }
            return forms.map { FormInstance(form: .tokens($0, excuse: word), core: core) }
        }
        guard place > 0, place < line.count else { return around }
        return around
            + between(line[place - 1], line[place], missing: inserted).map {
                FormInstance(form: .tokens($0, excuse: $0.contains(.anyEnding) ? .comment : nil), core: 1..<1)
            }
    }

    /// Two neighbours that something was missing from between. Beside a sign a missing space is missing
    /// whatever the other neighbour is, so long as a space may stand beside it; and a sign that lines end
    /// in, whatever they ended in without it.
    private func between(_ left: TokenID, _ right: TokenID, missing inserted: [TokenID]) -> [[TokenID]] {
        var found = [[left, right], [hole(for: left), right], [left, hole(for: right)]]
        if inserted.allSatisfy({ tokens.kind(of: $0) == .space }) {
            if isSign(left) { found.append([left, .anyOpening]) }
            if isSign(right) { found.append([.anyClosing, right]) }
        } else if right == .lineEnd {
            found.append([.anyEnding, right])
        }
        return found
    }

    /// A number of so many digits names one bug, one date, one size.
    private func isAccidental(_ token: TokenID) -> Bool {
        tokens.kind(of: token) == .number && tokens.text(of: token).utf8.count > 4
    }

    private func isSign(_ token: TokenID) -> Bool { token >= 0 && tokens.kind(of: token) == .sign }

    /// A whole line that had to go: how it began, and its shape with the words left open.
    private func deletions(of line: [TokenID]) -> [FormInstance] {
        let content = line.count - 2
        guard content > 0, content <= Self.mostDeleted else { return [] }
        let prefixes = (1...min(Self.longestPrefix, content)).compactMap { length -> [TokenID]? in
            let prefix = Array(line[...length])
            return prefix.contains(where: tokens.isWord) && !prefix.contains(where: isAccidental) ? prefix : nil
        }
        let shape = line.indices.map { index in
            // The first word of a line, and a word behind @ or #, is what kind of line it is.
            index <= 1 || ["@", "#"].contains(tokens.text(of: line[index - 1])) ? line[index] : hole(for: line[index])
        }
        return (prefixes + [shape]).map { FormInstance(form: .tokens($0, excuse: nil), core: nil) }
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

    /// Spaces alone say nothing, nor does a lone sign in the middle of a line; several words or signs do, an
    /// operator of several signs, and a sign that a line begins or ends with.
    private func isTelling(_ form: [TokenID]) -> Bool {
        guard !form.contains(where: isAccidental) else { return false }
        let visible = form.filter { tokens.kind(of: $0) != .space && !$0.isEdge }
        guard visible.count == 1, tokens.kind(of: visible[0]) == .sign else { return !visible.isEmpty }
        return tokens.text(of: visible[0]).utf8.count > 1 || form.contains(where: \.isEdge)
    }
}
