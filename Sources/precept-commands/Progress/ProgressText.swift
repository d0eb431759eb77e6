/// What is being done and how far it is, as text: with a bar where there is room and an end in sight.
struct ProgressText {
    let words: String
    let done: Int?
    /// Nil where nobody knows before the end.
    let total: Int?

    private static let bar = 24

    /// - Parameter width: In columns; what does not fit is left out.
    func fitting(_ width: Int) -> String {
        forms.first { $0.count <= width } ?? String(words.prefix(max(0, width)))
    }

    /// The longest first.
    private var forms: [String] {
        guard let done else { return ["\(words) …"] }
        guard let total, total > 0 else { return ["\(words)  \(done)"] }
        let filled = min(done, total) * Self.bar / total
        let bar = "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: Self.bar - filled) + "]"
        return ["\(words)  \(bar)  \(done) of \(total)", "\(words)  \(done) of \(total)", "\(words)  \(done * 100 / total)%"]
    }
}
