import Support

/// Follows which lines of a Markdown text stand in a fenced code block, where a marker is only text.
///
/// After CommonMark 0.31, section 4.5, as far as lines depend on it that at most three spaces indent: those are
/// the only ones that can be a marker. A fence opened on a list item's own line (`- ~~~`) ends with
/// the item, that is at the latest with the next line that is not indented; a marker indented before that counts as text.
struct CodeFence {
    /// The line that opened the block the text is in.
    private(set) var opening: Int?

    private var mark: UInt8 = 0
    private var length = 0
    private var isInListItem = false

    /// Takes the next line, without its end.
    /// - Returns: Whether it stands in a fenced code block, or opens or closes one.
    mutating func take(_ line: ArraySlice<UInt8>, number: Int) -> Bool {
        let indent = line.prefix { $0 == space }.count
        let text = line.dropFirst(indent)
        if opening != nil, isInListItem, indent == 0, !text.allSatisfy(isBlank) { opening = nil }
        if opening != nil {
            if let run = Self.run(at: text), indent < 4 || isInListItem, run.mark == mark, run.length >= length,
                text.dropFirst(run.length).allSatisfy(isBlank)
            {
                opening = nil
            }
            return true
        }
        let content = Self.withoutListMarkers(text)
        guard indent < 4, let run = Self.run(at: content), run.length >= 3,
            // A line such as ```` ```code``` ```` is a code span.
            run.mark == tilde || !content.dropFirst(run.length).contains(backtick)
        else { return false }
        opening = number
        mark = run.mark
        length = run.length
        isInListItem = content.startIndex != text.startIndex
        return true
    }

    private static func run(at text: ArraySlice<UInt8>) -> (mark: UInt8, length: Int)? {
        guard let mark = text.first, mark == backtick || mark == tilde else { return nil }
        return (mark, text.prefix { $0 == mark }.count)
    }

    private static func withoutListMarkers(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text
        while true {
            let digits = rest.prefix(while: \.isASCIIDigit).count
            let marks = digits > 0 ? ".)".utf8 : "-+*".utf8
            let after = rest.dropFirst(digits)
            guard let mark = after.first, marks.contains(mark), after.dropFirst().first == space else { return rest }
            rest = after.dropFirst().drop { $0 == space }
        }
    }
}

private let backtick = UInt8(ascii: "`")
private let tilde = UInt8(ascii: "~")
private let space = UInt8(ascii: " ")

private func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == 9 || byte == 13 }
