/// Foreign text made fit for a terminal: no control character, nothing that is invisible or turns the
/// direction of writing, can reach it.
public enum Printable {
    public static func text(_ bytes: [UInt8]) -> String { text(String(decoding: bytes, as: UTF8.self)) }

    public static func text(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) { return text }
        var written = ""
        for scalar in text.unicodeScalars {
            if scalar.isShown {
                written.unicodeScalars.append(scalar)
            } else {
                written += "<\(String(scalar.value, radix: 16, uppercase: true))>"
            }
        }
        return written
    }

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
