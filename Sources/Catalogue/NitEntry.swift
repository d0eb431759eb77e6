import Learning
import Rules

/// An entry of the catalogue, as it is written.
///
/// `{n}` in an entry with `limits` stands for each limit in turn, `{n+1}` for the next number and `{n-}` for the
/// one a quarter below it.
struct NitEntry: Decodable {
    let id: String
    let says: String
    let asks: String
    let places: [String]?
    let files: [String]?
    let exempt: [String]?
    let forbid: String
    let unless: String?
    let unlessAbove: String?
    let unlessBelow: String?
    let unlessCurrentYear: Bool?
    let unlessSorted: Bool?
    let unlessUsed: Bool?
    let good: String?
    let became: String?
    let fix: Fix?
    let limits: [Int]?
    let usual: [Int]?
    let told: String?
    let contrary: String?
    let undisputed: Bool?
    let advice: Bool?
    /// For the entry's own test.
    let examples: Examples?

    enum CodingKeys: String, CodingKey {
        case id, says, asks, places, files, exempt, forbid, unless, good, became, fix, limits, usual, told, contrary, undisputed, advice
        case examples
        case unlessAbove = "unless_above"
        case unlessBelow = "unless_below"
        case unlessCurrentYear = "unless_current_year"
        case unlessSorted = "unless_sorted"
        case unlessUsed = "unless_used"
    }

    struct Fix: Decodable {
        let find: String
        let replace: String
    }

    /// Lines, or several below each other, that the check flags, and others near them that it passes.
    struct Examples: Decodable {
        let bad: [String]
        let good: [String]
    }

    var nits: [Nit] {
        guard let limits else { return [nit(limit: nil)] }
        return limits.map(nit)
    }

    private func nit(limit: Int?) -> Nit {
        let filled = { (text: String) in
            guard let limit else { return text }
            return text.replacing("{n}", with: "\(limit)").replacing("{n+1}", with: "\(limit + 1)")
                .replacing("{n-}", with: "\(limit * 3 / 4)")
        }
        return Nit(
            id: filled(id), statement: filled(says), asks: filled(asks),
            places: Set((places ?? ["files"]).compactMap(Nit.Place.init)), extensions: Set(files ?? []),
            exempt: exempt ?? [],
            check: LineCheck(
                forbid: filled(forbid), unless: unless.map(filled), unlessAbove: unlessAbove, unlessBelow: unlessBelow,
                unlessCurrentYear: unlessCurrentYear ?? false, unlessSorted: unlessSorted ?? false, unlessUsed: unlessUsed ?? false),
            good: good.map(filled), became: became,
            fix: fix.map { Rules.Fix(find: filled($0.find), replace: filled($0.replace)) }, family: id, limit: limit,
            isUsual: limit.flatMap { usual?.contains($0) } ?? true, told: told.map(filled), contrary: contrary,
            isUndisputed: undisputed ?? false, isAdvice: advice ?? false)
    }
}
