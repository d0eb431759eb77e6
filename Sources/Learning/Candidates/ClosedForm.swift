/// Closes the holes of a form that the same word stands in each time: nothing shows that others are meant too.
struct ClosedForm {
    let preparation: Preparation

    func closing(_ association: Association) -> Association {
        guard case .tokens(let row, let excuse) = association.form, row.contains(.anyWord),
            row.allSatisfy({ $0 >= 0 || $0 == .anyWord || $0.isEdge })
        else { return association }
        var words: [Set<TokenID>] = Array(repeating: [], count: row.count)
        for edited in preparation.edits(with: association.forms, of: association.evidence) {
            let line = [.lineStart] + preparation.tokens.tokens(of: edited.edit.before) + [.lineEnd]
            for start in 0...max(0, line.count - row.count) where matches(row, line[start...]) {
                for place in row.indices { words[place].insert(line[start + place]) }
            }
        }
        let closed = row.indices.map { place in
            words[place].count == 1 ? words[place].first ?? row[place] : row[place]
        }
        return Association(
            form: .tokens(closed, excuse: excuse), forms: association.forms, words: association.words,
            strength: association.strength, evidence: association.evidence)
    }

    private func matches(_ row: [TokenID], _ line: ArraySlice<TokenID>) -> Bool {
        line.count >= row.count
            && zip(row, line).allSatisfy { wanted, token in
                wanted == token
                    || wanted == .anyWord && token >= 0 && [.word, .number].contains(preparation.tokens.kind(of: token))
            }
    }
}
