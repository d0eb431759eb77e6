/// Joins associations whose forms differ in one word: `= null` and `= false`, taken away for the same
/// reason, are one nit.
struct AssociationMerge {
    let preparation: Preparation

    /// More choices than this are not a list but anything.
    private static let mostChoices = 6
    /// How many of each one's strongest words are compared.
    private static let comparedWords = 6

    /// The joined associations alone, in the order of their forms.
    func merged(_ associations: [Association]) -> [Association] {
        var groups: [Opened: [Association]] = [:]
        var words: [[TokenID]: Set<Int32>] = [:]
        for association in associations {
            guard case .tokens(let row, nil) = association.form else { continue }
            words[row] = Set(association.words)
            for place in row.indices where isOpen(row[place]) {
                groups[Opened(row, at: place), default: []].append(association)
            }
        }
        return groups.sorted { $0.key < $1.key }.compactMap { opened, group in
            joined(opened, withCommonWords(group, words[opened.row] ?? []))
        }
    }

    /// A form with the token at `place` left open.
    private struct Opened: Hashable, Comparable {
        let row: [TokenID]
        let place: Int

        init(_ row: [TokenID], at place: Int) {
            var row = row
            row[place] = .anyWord
            self.row = row
            self.place = place
        }

        static func < (left: Opened, right: Opened) -> Bool {
            left.row != right.row ? left.row.lexicographicallyPrecedes(right.row) : left.place < right.place
        }
    }

    private func isOpen(_ token: TokenID) -> Bool {
        token >= 0 && [.word, .number].contains(preparation.tokens.kind(of: token))
    }

    /// Of `group`, those that share a word with the one that has most evidence, or with one that does,
    /// or with what is said of the opened form, whatever stands in the open place.
    private func withCommonWords(_ group: [Association], _ ofOpened: Set<Int32>) -> [Association] {
        var rest = group.sorted {
            $0.evidence.count != $1.evidence.count
                ? $0.evidence.count > $1.evidence.count : $0.forms.lexicographicallyPrecedes($1.forms)
        }
        var words = ofOpened.union(rest[0].words.prefix(Self.comparedWords))
        var kept: [Association] = []
        while let next = rest.firstIndex(where: { !words.isDisjoint(with: $0.words.prefix(Self.comparedWords)) }) {
            let association = rest.remove(at: next)
            words.formUnion(association.words.prefix(Self.comparedWords))
            kept.append(association)
        }
        return kept
    }

    private func joined(_ opened: Opened, _ group: [Association]) -> Association? {
        guard (2...Self.mostChoices).contains(group.count) else { return nil }
        let choices = group.compactMap { association -> TokenID? in
            guard case .tokens(let row, _) = association.form else { return nil }
            return row[opened.place]
        }
        var words: [Int32] = []
        for rank in 0..<(group.map(\.words.count).max() ?? 0) {
            for association in group where rank < association.words.count && !words.contains(association.words[rank]) {
                words.append(association.words[rank])
            }
        }
        return Association(
            form: .choice(opened.row, place: opened.place, choices: choices.sorted()),
            forms: group.flatMap(\.forms).sorted(), words: words, strength: group.map(\.strength).max() ?? 0,
            evidence: Set(group.flatMap(\.evidence)).sorted())
    }
}
