import Checking

/// Plain pages and diffs made fit for a terminal's width, with colours where they are wanted.
struct ColouredPage {
    let width: Int
    let usesColour: Bool

    /// Prose broken between words, each line as far in as it begins; the example's lines in a diff's colours.
    func page(_ text: String) -> String {
        lines(of: text).enumerated().map { number, line in
            if number == 0 { return coloured(line, .bold) }
            if line.hasPrefix("    - ") { return coloured(line, .red) }
            if line.hasPrefix("    + ") { return coloured(line, .green) }
            return Self.isCode(line) ? line : wrapped(line)
        }.joined(separator: "\n") + "\n"
    }

    /// Lines stay whole, as a diff's are.
    func diff(_ text: String) -> String {
        lines(of: text).map { line in
            if line.hasPrefix("+++") || line.hasPrefix("---") { return coloured(line, .bold) }
            switch line.first {
            case "@": return coloured(line, .cyan)
            case "-": return coloured(line, .red)
            case "+": return coloured(line, .green)
            default: return line
            }
        }.joined(separator: "\n") + "\n"
    }

    func strong(_ text: String) -> String { coloured(text, .bold) }

    /// The first of these prompts that leaves room for an answer, or the last.
    func prompt(among prompts: [String]) -> String {
        prompts.first { $0.count + 2 < width } ?? prompts.last ?? ""
    }

    private func lines(of text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    /// A pattern's spaces are its own.
    private static func isCode(_ line: String) -> Bool { line.hasPrefix("  Check: ") || line.hasPrefix("    unless ") }

    private func wrapped(_ line: String) -> String {
        guard line.count > width else { return line }
        let indent = String(line.prefix { $0 == " " })
        var lines: [String] = []
        var current = ""
        for word in line.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false) {
            if current.isEmpty {
                current = indent + word
            } else if current.count + 1 + word.count <= width {
                current += " " + word
            } else {
                lines.append(current)
                current = indent + "  " + word
            }
        }
        return (lines + [current]).joined(separator: "\n")
    }

    private func coloured(_ text: String, _ colour: TerminalColour) -> String {
        usesColour ? colour.painting(text) : text
    }
}
