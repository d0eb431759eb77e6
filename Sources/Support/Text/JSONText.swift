/// JSON, written without Foundation.
public enum JSONText {
    /// Members without a value are left out.
    public static func object(_ members: [(name: String, value: String?)]) -> String {
        let written = members.compactMap { member in member.value.map { "\(string(member.name)): \($0)" } }
        return "{" + written.joined(separator: ", ") + "}"
    }

    public static func array(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

    /// Bytes that are not UTF-8 become U+FFFD.
    public static func string(_ bytes: [UInt8]) -> String { string(String(decoding: bytes, as: UTF8.self)) }

    /// What cannot be seen is escaped: for programs the same, and harmless where a person looks.
    public static func string(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            if let escape = scalar.letterEscape {
                written += escape
            } else if scalar.isShown {
                written.unicodeScalars.append(scalar)
            } else {
                for unit in scalar.utf16 { written += "\\u" + String(hexadecimal: unit, width: 4) }
            }
        }
        return written + "\""
    }
}
