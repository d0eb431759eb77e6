/// How alike two lines are: the share of pairs of neighbouring bytes that they have in common (Dice's coefficient),
/// white space aside.
struct LineLikeness {
    private let pairs: [UInt16]

    init(_ line: String) {
        let bytes = line.utf8.prefix(Self.longest).filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0d }
        pairs = zip(bytes, bytes.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }.sorted()
    }

    /// Brackets and blank lines stand everywhere, and say nothing of where one is.
    var isTelling: Bool { pairs.count > 2 }

    /// From 0 to 1.
    func to(_ other: LineLikeness) -> Double {
        let (left, right) = (pairs, other.pairs)
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        let most = 2 * Double(min(left.count, right.count)) / Double(left.count + right.count)
        guard most >= Self.least else { return 0 }
        var (common, i, j) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                common += 1
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return 2 * Double(common) / Double(left.count + right.count)
    }

    /// In bytes; what stands further right does not count.
    private static let longest = 1_000

    /// Two lines that are less alike are not versions of one another.
    static let least = 0.5
}
