/// One line as it was and as it became, taken from a correction.
struct LineEdit: Hashable {
    let before: String
    /// Nil where the line was deleted.
    let after: String?

    /// A line of more bytes was written by a program; nothing is learned from it, nor tried on it.
    static let longestLine = 2_000

    /// The same edit read backwards; nil for a deletion.
    var reversed: LineEdit? { after.map { LineEdit(before: $0, after: before) } }
}
