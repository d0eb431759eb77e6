/// Finds what the corrections put in the bad form's place, where most of them agree on it.
struct GoodForm {
    private let preparation: Preparation
    private let pattern: FormPattern

    init(_ preparation: Preparation) {
        self.preparation = preparation
        pattern = FormPattern(tokens: preparation.tokens)
    }

    /// The good form as a pattern; nil where the corrections differ, or took away without replacing.
    func pattern(for association: Association) -> String? {
        replacement(for: association).map { pattern.pattern(for: $0) }
    }

    /// The tokens that came, with a neighbour on either side where it was always the same.
    func replacement(for association: Association) -> [TokenID]? {
        var counts: [[TokenID]: Int] = [:]
        for index in association.evidence {
            let edited = preparation.edits(with: association.forms, of: [index])
            for form in Set(edited.flatMap { insertedForms(of: $0.edit) }) { counts[form, default: 0] += 1 }
        }
        // The longest that most agree on; then the first in the tokens' order, to be the same in every run.
        return counts.filter { $0.value * 2 > association.evidence.count }.keys.max { left, right in
            left.count != right.count ? left.count < right.count : right.lexicographicallyPrecedes(left)
        }
    }

    private func insertedForms(of edit: LineEdit) -> [[TokenID]] {
        guard let after = edit.after else { return [] }
        let tokens = preparation.tokens
        let new = tokens.tokens(of: after)
        return TokenDiff.changes(from: tokens.tokens(of: edit.before), to: new).flatMap { change in
            guard !change.inserted.isEmpty else { return [[TokenID]]() }
            return [0, 1].flatMap { left in
                [0, 1].compactMap { right -> [TokenID]? in
                    let start = change.inserted.lowerBound - left
                    let end = change.inserted.upperBound + right
                    guard start >= 0, end <= new.count else { return nil }
                    let form = Array(new[start..<end])
                    return form.contains(where: tokens.isWord) || form.count > 1 ? form : nil
                }
            }
        }
    }
}
