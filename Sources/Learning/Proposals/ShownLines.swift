/// The lines of a correction that show what was asked for, as they were and as they became.
struct ShownLines {
    let before: [String]
    let after: [String]

    init(before: [String] = [], after: [String] = []) {
        self.before = before
        self.after = after
    }

    init(_ edits: [PreparedEdit]) {
        before = Self.lines(of: edits.map(\.edit.before))
        after = Self.lines(of: edits.compactMap(\.edit.after))
    }

    private static func lines(of texts: [String]) -> [String] {
        texts.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }
}
