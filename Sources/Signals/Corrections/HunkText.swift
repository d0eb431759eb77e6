/// A hunk of a unified diff as GitHub stores it beside a comment: it ends at the commented line.
struct HunkText {
    /// The lines of the new side, without their line ends.
    let lines: [String]
    /// The number of its first line in the new file, counted from 1.
    let firstLine: Int

    /// - Parameter text: `@@ -<old> +<new> @@`, then lines that begin with `+`, `-` or a space.
    init?(_ text: String) {
        // Only a line feed ends a line: source may hold form feeds and other characters of that kind.
        var rows = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)[...]
        if rows.last?.isEmpty == true { rows.removeLast() }
        guard let header = rows.first, let start = Self.newStart(String(header)) else { return nil }
        firstLine = start
        lines = rows.dropFirst().compactMap { row in
            guard row.first == "+" || row.first == " " else { return nil }
            let line = row.dropFirst()
            return String(line.last == "\r" ? line.dropLast() : line)
        }
    }

    /// The number of its last line in the new file; nil where it has none.
    var lastLine: Int? {
        lines.isEmpty ? nil : firstLine + lines.count - 1
    }

    /// The last so many lines of the new side; nil where there are fewer.
    func lastLines(_ count: Int) -> [String]? {
        count > 0 && lines.count >= count ? Array(lines.suffix(count)) : nil
    }

    private static func newStart(_ header: String) -> Int? {
        guard header.hasPrefix("@@"), let plus = header.firstIndex(of: "+") else { return nil }
        let start = Int(header[plus...].dropFirst().prefix { $0.isASCII && $0.isNumber })
        // A file of one line, or none yet: git counts that from 0.
        return start.flatMap { $0 < 1 << 30 ? max($0, 1) : nil }
    }
}
