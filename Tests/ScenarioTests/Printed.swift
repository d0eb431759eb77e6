/// The lines that a command printed.
struct Printed {
    let lines: [String]

    init(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        self.lines = lines
    }

    /// Whether these are the expected lines, in which `...` stands for any number of them.
    func matches(_ expected: [String]) -> Bool {
        Self.match(lines[...], expected[...])
    }

    private static func match(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
        guard let first = expected.first else { return lines.isEmpty }
        let rest = expected.dropFirst()
        guard first == "..." else {
            return lines.first == first && match(lines.dropFirst(), rest)
        }
        return (lines.startIndex...lines.endIndex).contains { match(lines[$0...], rest) }
    }
}
