/// Finds the destinations of links, images and reference definitions, line by line; a link's text may begin on an
/// earlier line of its paragraph.
struct MarkdownLinkScanner {
    typealias Found = (place: Range<Int>, destination: [UInt8])

    /// Brackets that are open where the next line begins.
    private var depth = 0

    mutating func endParagraph() { depth = 0 }

    /// - Parameter line: With spaces in the place of code spans and comments.
    mutating func links(in line: [UInt8]) -> [Found] {
        if depth == 0, let definition = Self.definition(in: line) { return [definition] }
        var found: [Found] = []
        var place = 0
        while place < line.count {
            switch line[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]") where depth > 0:
                depth -= 1
                if place + 1 < line.count, line[place + 1] == UInt8(ascii: "("),
                    let (link, end) = Self.inlineDestination(in: line, from: place + 2)
                {
                    if !link.destination.isEmpty { found.append(link) }
                    place = end - 1
                }
            default: break
            }
            place += 1
        }
        return found
    }

    /// `[label]: destination`, which is no footnote (`[^1]: …`).
    private static func definition(in line: [UInt8]) -> Found? {
        guard let start = line.firstIndex(where: { $0 != 0x20 }), start <= 3, line[start] == UInt8(ascii: "["),
            start + 1 < line.count, line[start + 1] != UInt8(ascii: "^"), line[start + 1] != UInt8(ascii: "]"),
            let close = line[start...].firstIndex(of: UInt8(ascii: "]")), close + 1 < line.count,
            line[close + 1] == UInt8(ascii: ":"),
            let (found, _) = destination(in: line, from: blanks(in: line, from: close + 2)), !found.destination.isEmpty
        else { return nil }
        return found
    }

    /// A destination, a title perhaps, and the closing parenthesis, all on one line.
    private static func inlineDestination(in line: [UInt8], from start: Int) -> (Found, end: Int)? {
        guard let (found, end) = destination(in: line, from: blanks(in: line, from: start)) else { return nil }
        var place = blanks(in: line, from: end)
        if place < line.count, place > end, let close = titleEnds[line[place]] {
            place += 1
            while place < line.count, line[place] != close {
                // Another of these would be a title's, and each would be looked through to the line's end.
                if close == UInt8(ascii: ")"), line[place] == UInt8(ascii: "(") { return nil }
                place += line[place] == UInt8(ascii: "\\") ? 2 : 1
            }
            place = blanks(in: line, from: place + 1)
        }
        return place < line.count && line[place] == UInt8(ascii: ")") ? (found, place + 1) : nil
    }

    /// As CommonMark has it: none with `<` within angle brackets, and none with parentheses that go deeper than readers
    /// follow; so that each byte is looked at a few times at most, however many links begin on the line and end nowhere.
    private static func destination(in line: [UInt8], from start: Int) -> (Found, end: Int)? {
        var destination: [UInt8] = []
        var place = start
        if place < line.count, line[place] == UInt8(ascii: "<") {
            place += 1
            while place < line.count, line[place] != UInt8(ascii: ">") {
                if line[place] == UInt8(ascii: "<") { return nil }
                append(line, &place, to: &destination)
            }
            guard place < line.count else { return nil }
            return (((start + 1)..<place, destination), place + 1)
        }
        var depth = 0
        while place < line.count, line[place] > 0x20 {
            if line[place] == UInt8(ascii: "(") { depth += 1 }
            if depth > deepest { return nil }
            if line[place] == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            append(line, &place, to: &destination)
        }
        return ((start..<place, destination), place)
    }

    /// The next byte, or what a backslash protects.
    private static func append(_ line: [UInt8], _ place: inout Int, to destination: inout [UInt8]) {
        if line[place] == UInt8(ascii: "\\"), place + 1 < line.count, isPunctuation(line[place + 1]) { place += 1 }
        destination.append(line[place])
        place += 1
    }

    static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x2f).contains(byte) || (0x3a...0x40).contains(byte) || (0x5b...0x60).contains(byte)
            || (0x7b...0x7e).contains(byte)
    }

    private static func blanks(in line: [UInt8], from start: Int) -> Int {
        var place = start
        while place < line.count, line[place] == 0x20 || line[place] == 9 { place += 1 }
        return place
    }

    /// Parentheses within a destination.
    private static let deepest = 32

    private static let titleEnds: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"), UInt8(ascii: "("): UInt8(ascii: ")"),
    ]
}
