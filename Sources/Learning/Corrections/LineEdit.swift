/// One line as it was and as it became, taken from a correction.
struct LineEdit: Hashable {
    let before: String
    /// Nil where the line was deleted.
    let after: String?

    /// A line of more bytes was written by a program; nothing is learned from it, nor tried on it.
    static let longestLine = 2_000
}
