import Support

/// The lines of a Markdown file, one after the other, told apart as far as links and headings need it.
struct MarkdownLines {
    struct Line {
        /// From 1.
        let number: Int
        /// The line with spaces for what is shown as it stands (code spans) or not at all (comments).
        let shown: [UInt8]
        /// False within code blocks, comments and front matter, and where the line is blank.
        let isText: Bool
        /// The heading that the line is or ends.
        let heading: ArraySlice<UInt8>?
    }

    private let lines: [ArraySlice<UInt8>]
    private var index = 0
    /// The first line behind the front matter.
    private let bodyStart: Int
    private var fence: (mark: UInt8, length: Int)?
    private var mask = MarkdownMask()
    private var isInList = false
    private var isInIndentedCode = false
    /// The line above, where it is text of a paragraph.
    private var paragraph: ArraySlice<UInt8>?
    private var isBelowBlank = true

    init(_ bytes: [UInt8]) {
        let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes[3...] : bytes[...]
        lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
        let isFrontMatter = lines.first.map { $0.elementsEqual("---".utf8) } ?? false
        let end = lines.dropFirst().firstIndex { $0.elementsEqual("---".utf8) || $0.elementsEqual("...".utf8) }
        bodyStart = isFrontMatter ? end.map { $0 + 1 } ?? 0 : 0
    }

    mutating func next() -> Line? {
        guard index < lines.count else { return nil }
        let line = lines[index]
        index += 1
        // What no one wrote by hand is no text.
        if index <= bodyStart || line.count > Checker.longestLine { return hidden() }
        let content = Self.content(of: line)
        if let open = fence {
            if Self.closes(open, content) { fence = nil }
            return hidden()
        }
        if content.isEmpty {
            paragraph = nil
            isBelowBlank = true
            return hidden()
        }
        defer { isBelowBlank = false }
        if isIndentedCode(line) { return hidden() }
        if !mask.isInComment, let opened = Self.fence(openedBy: content) {
            fence = opened
            paragraph = nil
            return hidden()
        }
        let shown = mask.shown(of: Array(line))
        let heading = heading(content, line)
        return Line(number: index, shown: shown, isText: shown.contains { $0 != 0x20 && $0 != 9 }, heading: heading)
    }

    private func hidden() -> Line { Line(number: index, shown: [], isText: false, heading: nil) }

    /// The line without indentation and the marks of quotes and list items.
    private static func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = line
        while true {
            rest = rest.drop { $0 == 0x20 || $0 == 9 }
            guard let first = rest.first else { return rest }
            if first == UInt8(ascii: ">") {
                rest = rest.dropFirst()
            } else if let item = item(rest) {
                rest = item
            } else {
                return rest
            }
        }
    }

    /// What stands behind `- `, `* `, `+ `, `1. ` or `1) `; nil where none of them begins the line.
    private static func item(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let digits = line.prefix(9).prefix(while: \.isASCIIDigit)
        let mark = line.dropFirst(digits.count)
        guard let first = mark.first, (digits.isEmpty ? "-*+" : ".)").utf8.contains(first),
            let space = mark.dropFirst().first, space == 0x20 || space == 9
        else { return nil }
        return mark.dropFirst()
    }

    private mutating func isIndentedCode(_ line: ArraySlice<UInt8>) -> Bool {
        let isIndented = line.prefix(4).elementsEqual("    ".utf8) || line.first == 9
        if !isIndented { isInList = Self.item(line.drop { $0 == 0x20 }) != nil || (isInList && !isBelowBlank) }
        isInIndentedCode = isIndented && !isInList && !mask.isInComment && (isBelowBlank || isInIndentedCode)
        return isInIndentedCode
    }

    private static func fence(openedBy content: ArraySlice<UInt8>) -> (mark: UInt8, length: Int)? {
        guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = content.prefix { $0 == mark }.count
        guard length >= 3, mark == UInt8(ascii: "~") || !content.dropFirst(length).contains(mark) else { return nil }
        return (mark, length)
    }

    private static func closes(_ fence: (mark: UInt8, length: Int), _ content: ArraySlice<UInt8>) -> Bool {
        let length = content.prefix { $0 == fence.mark }.count
        return length >= fence.length && content.dropFirst(length).allSatisfy { $0 == 0x20 || $0 == 9 }
    }

    /// `# …`, or the paragraph's line above where this one underlines it.
    private mutating func heading(_ content: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let above = paragraph
        paragraph = nil
        if mask.isInComment { return nil }
        let level = content.prefix { $0 == UInt8(ascii: "#") }.count
        if (1...6).contains(level),
            content.count == level || content[content.startIndex + level] == 0x20 || content[content.startIndex + level] == 9
        {
            return Self.trimmed(content.dropFirst(level))
        }
        let underline = Self.trimmed(line)
        if let above, let mark = underline.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
            underline.allSatisfy({ $0 == mark })
        {
            return above
        }
        paragraph = content
        return nil
    }

    /// Without blanks at the ends, and without the marks that may close a heading.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func trimmedEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            text.dropLast(text.reversed().prefix { $0 == 0x20 || $0 == 9 }.count)
        }
        let text = trimmedEnd(text.drop { $0 == 0x20 || $0 == 9 })
        let marks = text.reversed().prefix { $0 == UInt8(ascii: "#") }.count
        let bare = text.dropLast(marks)
        return marks > 0 && (bare.isEmpty || bare.last == 0x20 || bare.last == 9) ? trimmedEnd(bare) : text
    }
}
