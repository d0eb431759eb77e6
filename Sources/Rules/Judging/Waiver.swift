import Support

/// `precept: allow <id>[,<id>] <reason>`, in the offending line or the line above it; anywhere in an
/// offending message; in the first lines of an offending file, for what is found of it as a whole.
public struct Waiver {
    /// How many those are.
    public static let linesOfFile = 10

    let ids: [String]
    /// Empty where none is given.
    let reason: String

    static let marker = Array("precept: allow ".utf8)
    private static let needle = Needle(marker)

    /// - Returns: Nil where the line holds none.
    init?(in line: some Collection<UInt8>) {
        let line = Array(line)
        guard let start = Self.end(ofMarkerIn: line) else { return nil }
        var words = String(decoding: line[start...], as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return nil }
        words.removeFirst()
        ids = first.split { $0 == "," || $0 == ":" }.map(String.init)
        while let last = words.last, Self.commentEnds.contains(last) { words.removeLast() }
        reason = words.joined(separator: " ")
    }

    /// The text without the waivers in it, of which a line with nothing else is left empty: what asks for something to be
    /// there asks for more than the comment that waives it.
    static func removed(from text: [UInt8]) -> [UInt8] {
        text.withUnsafeBufferPointer { bytes in
            var kept: [UInt8] = []
            var start = 0
            while let place = needle.place(in: bytes, from: start) {
                let line = bytes[start..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
                let isAlone = !bytes[line..<place].contains(where: \.isOfWord)
                kept += bytes[start..<(isAlone ? line : place)]
                start = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            }
            return start == 0 ? text : kept + bytes[start...]
        }
    }

    /// Whether any of the lines holds one.
    static func stands(in lines: JoinedLines) -> Bool {
        lines.bytes.withUnsafeBufferPointer { needle.place(in: $0, from: 0) != nil }
    }

    /// The code before the comment that waives something; nil where nothing does, or no comment begins behind code.
    static func code(before line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let end = end(ofMarkerIn: Array(line)) else { return nil }
        let text = line.prefix(end - marker.count).trimmedEnd
        guard let opener = commentOpenings.first(where: { text.suffix($0.count).elementsEqual($0) }) else { return nil }
        let code = text.dropLast(opener.count).trimmedEnd
        return code.isEmpty ? nil : code
    }

    private static let commentOpenings = ["<!--", "//", "/*", "(*", "--", "{#", "{{!", "#", ";", "%"].map { Array($0.utf8) }

    /// Whether a line holds a waiver of that rule and nothing else.
    static func isAlone(in line: ArraySlice<UInt8>, for id: String) -> Bool {
        guard let waiver = Waiver(in: line), waiver.ids.contains(id) else { return false }
        return removed(from: Array(line)).isEmpty
    }

    /// Where the text behind the marker begins; nil where there is no marker.
    static func end(ofMarkerIn line: some RandomAccessCollection<UInt8>) -> Int? {
        guard line.count > marker.count else { return nil }
        return line.withContiguousStorageIfAvailable { bytes in
            needle.place(in: bytes, from: 0).map { $0 + marker.count }
        } ?? nil
    }

    private static let commentEnds: Set<String> = ["*/", "-->", "*)", "}}", "%>", "#}", "--%>"]
}

extension ArraySlice<UInt8> {
    /// Without white space at the end.
    fileprivate var trimmedEnd: Self {
        var rest = self
        while let last = rest.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { rest.removeLast() }
        return rest
    }
}
