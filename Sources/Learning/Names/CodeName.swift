import Support

/// Identifiers as text has them; the `@` of an annotation or a tag, and the `:` of a docstring's field, belong to them.
enum CodeName {
    /// The names in a text, in their order.
    static func all(in text: String) -> [String] {
        var text = text
        return text.withUTF8(all)
    }

    private static func all(in text: UnsafeBufferPointer<UInt8>) -> [String] {
        var names: [String] = []
        var name: [UInt8] = []
        var last = UInt8(ascii: " ")
        func close() {
            if name.count > 1 || name.first?.isOfName ?? false { names.append(String(decoding: name, as: UTF8.self)) }
            name.removeAll(keepingCapacity: true)
        }
        for byte in text {
            if byte.isOfName {
                name.append(byte)
            } else {
                close()
                if isSign(byte), !last.isOfName, !isSign(last) { name.append(byte) }
            }
            last = byte
        }
        close()
        return names
    }

    /// Without its sign.
    static func bare(_ name: String) -> String { name.utf8.first.map(isSign) ?? false ? String(name.dropFirst()) : name }

    /// Whether who names it without its sign means it: `since` is a word of prose, `Nullable` and the `raises` of a docstring
    /// hardly are.
    static func isKnownBare(_ name: String) -> Bool { !name.hasPrefix("@") || name.dropFirst().first?.isUppercase ?? false }

    /// Shorter names, and longer ones, are none that a project has a custom about.
    private static let lengths = 4...60

    /// Whether nobody would write it in prose: with a sign, or with an underscore or a capital inside.
    static func isTelling(_ name: String) -> Bool {
        guard lengths.contains(name.utf8.count) else { return false }
        let inner = name.utf8.drop { $0 == UInt8(ascii: "_") }
        return name.utf8.first.map(isSign) ?? false
            || zip(inner, inner.dropFirst()).contains { left, right in
                left == UInt8(ascii: "_") && right.isOfName && right != UInt8(ascii: "_")
                    || left.isASCIILetter && !left.isASCIICapital && right.isASCIICapital
            }
    }

    /// Whether a line became the other by that name alone.
    static func isAllThatCame(_ name: String, from before: String, to after: String) -> Bool {
        let (old, new) = (tokens(of: before), tokens(of: after))
        guard new.count == old.count + 1 else { return false }
        let place = zip(old, new).prefix { $0 == $1 }.count
        return new[place] == name && new[(place + 1)...].elementsEqual(old[place...])
    }

    private static func tokens(of line: String) -> [String] { TokenTable.texts(of: line) { $0 != .space } }

    private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":") }
}
