/// Hides from a line of Markdown what a reader does not see as text: code spans, and comments, which may go on over
/// many lines.
struct MarkdownMask {
    /// Whether a comment is open where the next line begins.
    private(set) var isInComment = false

    /// The line with spaces in the place of what is hidden.
    mutating func shown(of line: [UInt8]) -> [UInt8] {
        var shown = line
        var place = 0
        func hide(_ range: Range<Int>) { for index in range { shown[index] = 0x20 } }
        while place < line.count {
            if isInComment {
                let end = Self.find("-->", in: line, from: place).map { $0 + 3 }
                isInComment = end == nil
                hide(place..<(end ?? line.count))
                place = end ?? line.count
            } else if line[place] == UInt8(ascii: "\\") {
                place += 2
            } else if line[place] == UInt8(ascii: "`") {
                let end = CodeSpan.end(in: line, from: place)
                if let end { hide(place..<end) }
                place = end ?? place + line[place...].prefix { $0 == UInt8(ascii: "`") }.count
            } else if line[place...].starts(with: "<!--".utf8) {
                isInComment = true
                hide(place..<(place + 4))
                place += 4
            } else {
                place += 1
            }
        }
        return shown
    }

    private static func find(_ text: StaticString, in line: [UInt8], from start: Int) -> Int? {
        let wanted = text.withUTF8Buffer(Array.init)
        return line.indices[start...].first { line[$0...].starts(with: wanted) }
    }
}
