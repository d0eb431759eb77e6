import Rules
import Support

extension Finding {
    /// `path:line:column:`, `path:` of a whole file, and nothing of a whole change.
    var shownPlace: String {
        let path = Printable.text(path)
        if let line { return "\(path):\(line):\(column):" }
        return path.isEmpty ? "" : "\(path):"
    }

    /// The place without what ends it, for where a name is wanted.
    package var placeName: String { path.isEmpty ? "the change" : String(shownPlace.dropLast()) }

    /// The lines of the example, without what ends the last one; none where there is no example.
    var exampleLines: [String] {
        var lines = (example ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines
    }

    /// Statement, detail, reason and fix, each a line of its own: what a reader needs who has the place before him.
    var explanation: String {
        var lines = [message]
        if let detail { lines.append(detail) }
        if !why.isEmpty { lines.append("why: \(why)") }
        if let corrected {
            lines.append("fix: \(String(decoding: corrected, as: UTF8.self))")
        } else if let line = exampleLines.first, exampleLines.count == 1 {
            lines.append("fix: write it as in  \(line.withSeenEnds)")
        } else if !exampleLines.isEmpty {
            lines += ["fix: write it as in"] + exampleLines.map { "    \($0)" }
        }
        return lines.map { Printable.text($0) }.joined(separator: "\n")
    }
}
