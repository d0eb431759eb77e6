/// How well a form fits what it is about, beside others that the same evidence supports.
///
/// The best holds all that went and little else: what stands around it in every piece of evidence may
/// stand there by accident, and the next offence need not have it.
struct FormShape: Comparable {
    /// A line that lacks a word somewhere is the vaguest form there is.
    private let isExcused: Bool
    /// What the form shares with all its evidence by necessity, in points.
    private let core: Int
    /// What the surroundings add, less what they take from its generality.
    private let surroundings: Int
    private let length: Int

    /// Nil of a nit, which has no form.
    init?(of candidate: Candidate, _ preparation: Preparation) {
        switch candidate.form {
        case nil: return nil
        case .choice(let row, _, _): self.init(of: row, candidate, preparation)
        case .tokens(let row, let excuse): self.init(of: row, isExcused: excuse.map { $0 >= 0 } ?? false, candidate, preparation)
        }
    }

    private init(of row: [TokenID], isExcused: Bool = false, _ candidate: Candidate, _ preparation: Preparation) {
        let place = candidate.core(in: preparation)
        self.init(
            isExcused: isExcused, core: Self.core(of: row, at: place, preparation.tokens),
            surroundings: Self.surroundings(in: row, of: place, preparation.tokens), length: row.count)
    }

    private init(isExcused: Bool, core: Int, surroundings: Int, length: Int) {
        self.isExcused = isExcused
        self.core = core
        self.surroundings = surroundings
        self.length = length
    }

    static func < (left: FormShape, right: FormShape) -> Bool {
        if left.isExcused != right.isExcused { return left.isExcused }
        if left.core != right.core { return left.core < right.core }
        if left.surroundings != right.surroundings { return left.surroundings < right.surroundings }
        return left.length > right.length
    }

    /// The tokens that went, left open or not, count by what they tell; of a whole line that went, the first
    /// two words and the signs that belong to them.
    private static func core(of row: [TokenID], at place: Range<Int>?, _ tokens: TokenTable) -> Int {
        if let place { return place.reduce(0) { $0 + (row[$1] < 0 ? 0 : 1) } }
        var words = 0
        return row.indices.reduce(0) { points, index in
            guard row[index] >= 0 else { return points }
            switch tokens.kind(of: row[index]) {
            case .word:
                words += 1
                return points + (words <= 2 ? 3 : -3)
            case .number: return points - 3
            case .space: return points
            case .sign: return points + (binds(index, in: row, tokens) ? 1 : -1)
            }
        }
    }

    private static func surroundings(in row: [TokenID], of place: Range<Int>?, _ tokens: TokenTable) -> Int {
        guard let place else { return 0 }
        // Signs alone are best known again by a word that always stands beside them.
        var lacksWord = !place.isEmpty && place.allSatisfy { row[$0] >= 0 && [.sign, .space].contains(tokens.kind(of: row[$0])) }
        return row.indices.reduce(0) { points, index in
            guard !place.contains(index) else { return points }
            if lacksWord, tokens.isWord(row[index]) {
                lacksWord = false
                return points + 6
            }
            let isNext = index == place.lowerBound - 1 || index == place.upperBound
            // Of what was missing, only the place tells: there the neighbours are the form.
            if place.isEmpty && isNext {
                return points + (row[index] == .anyWord ? 2 : row[index] >= 0 ? 4 : 3)
            }
            switch row[index] {
            case .lineStart, .lineEnd, .anyWord, .anything: return points - 2
            default: break
            }
            switch tokens.kind(of: row[index]) {
            case .word, .number: return points - 3
            case .space: return points - 1
            case .sign: return points + (isNext && binds(index, in: row, tokens) ? 1 : -2)
            }
        }
    }

    /// Whether the sign at `index` and the word it touches are one thing: a call, a member, a tag.
    private static func binds(_ index: Int, in row: [TokenID], _ tokens: TokenTable) -> Bool {
        let text = tokens.text(of: row[index])
        let isBehindWord = index > 0 && tokens.isWord(row[index - 1])
        let isBeforeWord = index + 1 < row.count && tokens.isWord(row[index + 1])
        return isBehindWord && bindingBehind.contains(text) || isBeforeWord && bindingBefore.contains(text)
    }

    private static let bindingBehind: Set<String> = ["(", ".", "::", "://", "->", ":"]
    private static let bindingBefore: Set<String> = [".", "::", "->", "@", "#", "$", "--", "-"]
}
