import Support

extension Printable {
    /// The line, with tabs as spaces and cut to a screen's width around the place, and a line that
    /// underlines the place.
    static func excerpt(_ line: [UInt8], around place: Range<Int>) -> (line: String, underline: String) {
        let before = 60
        let behind = 120
        let start = place.lowerBound > before + 20 ? place.lowerBound - before : 0
        let end = min(line.count, place.lowerBound + behind)
        var written = start > 0 ? "…" : ""
        let shownStart = start
        func part(_ range: Range<Int>) -> String {
            text(
                String(decoding: line[range], as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false).joined(
                    separator: "    "))
        }
        let first = min(place.lowerBound, end)
        let last = min(place.upperBound, end)
        written += part(shownStart..<first)
        let indent = written.count
        let marked = part(first..<last)
        written += marked + part(last..<end) + (end < line.count ? "…" : "")
        let underline = String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: max(0, marked.count - 1))
        return (written, underline)
    }
}
