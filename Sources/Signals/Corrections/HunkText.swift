/// A hunk of a unified diff as GitHub stores it beside a comment: it ends at the commented line.
struct HunkText {
    /// The lines of the new side.
    private let lines: [String]

    init?(_ text: String) {
        var rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        if rows.last?.isEmpty == true { rows.removeLast() }
        guard rows.first?.hasPrefix("@@") == true else { return nil }
        lines = rows.dropFirst().compactMap { row in
            row.first == "+" || row.first == " " ? String(row.dropFirst()) : nil
        }
    }

    /// The last so many lines of the new side; nil where there are fewer.
    func lastLines(_ count: Int) -> [String]? {
        count > 0 && lines.count >= count ? Array(lines.suffix(count)) : nil
    }
}
