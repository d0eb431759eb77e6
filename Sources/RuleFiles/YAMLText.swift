import Rules
import Support

/// Values as YAML text, in the plainest form that says exactly the same.
enum YAMLText {
    /// Without quotes where nothing could be misread.
    static func string(_ text: String) -> String {
        isPlain(text, beside: ",;'()[]{}") ? text : quoted(text)
    }

    /// As `string`, within braces or brackets.
    static func flowString(_ text: String) -> String {
        isPlain(text, beside: ";") ? text : quoted(text)
    }

    /// In single quotes, in which nothing is special; in double quotes where a character cannot be shown.
    static func quoted(_ text: String) -> String {
        text.unicodeScalars.allSatisfy(isShown)
            ? "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
            : escaped(text)
    }

    static func list(_ values: [String]) -> String {
        "[" + values.map(escaped).joined(separator: ", ") + "]"
    }

    static func mapping(_ members: [(key: String, value: String?)]) -> String {
        "{" + members.compactMap { member in member.value.map { "\(member.key): \($0)" } }.joined(separator: ", ") + "}"
    }

    /// A value of a check. Text is always quoted: patterns are full of what YAML takes for its own.
    static func value(_ value: Check.Value) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .texts(let texts): list(texts)
        case .word(let word): word
        case .flag(let flag): "\(flag)"
        case .number(let number): "\(number)"
        case .bytes(let bytes): ByteCount.exactly(bytes)
        }
    }

    /// In double quotes, every character that cannot be shown as an escape.
    private static func escaped(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            if let escape = scalar.letterEscape {
                written += escape
            } else if isShown(scalar) {
                written.unicodeScalars.append(scalar)
            } else {
                let width = scalar.value <= 0xff ? 2 : scalar.value <= 0xffff ? 4 : 8
                let letter = width == 2 ? "x" : width == 4 ? "u" : "U"
                written += "\\\(letter)" + String(hexadecimal: scalar.value, width: width)
            }
        }
        return written + "\""
    }

    private static func isPlain(_ text: String, beside marks: String) -> Bool {
        let ascii = Array(text.utf8)
        guard let first = ascii.first, first.isASCIILetter || first.isASCIIDigit, ascii.last != 0x20 else { return false }
        guard !reserved.contains(text.lowercased()) else { return false }
        // A number stays one; a day, with its two hyphens, is none.
        if first.isASCIIDigit, !isDay(ascii) { return false }
        return ascii.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || " ._-/".utf8.contains($0) || marks.utf8.contains($0) }
    }

    private static func isDay(_ ascii: [UInt8]) -> Bool {
        ascii.count == 10
            && ascii.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte.isASCIIDigit
            }
    }

    /// Neither is a space that does not break, nor what stands for bytes that were no text.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isShown && scalar.value != 0xa0 && !(0xfff0...0xffff).contains(scalar.value)
    }

    private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
}
