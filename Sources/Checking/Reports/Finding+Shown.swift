import Rules

extension Finding {
    /// `path:line:column:`, or as much of it as there is.
    var shownPlace: String {
        let path = path.isEmpty ? "the change" : Printable.text(path)
        return line.map { "\(path):\($0):\(column):" } ?? "\(path):"
    }

    /// Statement, detail, reason and fix, each a line of its own: what a reader needs who has the place before him.
    var explanation: String {
        var lines = [message]
        if let detail { lines.append(detail) }
        if !why.isEmpty { lines.append("why: \(why)") }
        if let corrected {
            lines.append("fix: \(String(decoding: corrected, as: UTF8.self))")
        } else if let example, !example.isEmpty {
            lines.append("fix: write it as in  \(example)")
        }
        return lines.map { Printable.text($0) }.joined(separator: "\n")
    }
}
