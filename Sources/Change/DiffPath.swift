/// Paths as `git diff` writes them: quoted in the manner of C where they hold control characters,
/// quotes or backslashes.
enum DiffPath {
    /// The path behind `+++ `; nil for `/dev/null`.
    static func path(inNewSide text: ArraySlice<UInt8>) -> [UInt8]? {
        var text = text
        // Git ends a name that holds a space with a tab; a name that ends in a tab is quoted.
        if text.last == UInt8(ascii: "\t") { text = text.dropLast() }
        if text.elementsEqual("/dev/null".utf8) { return nil }
        return Array(unquoted(text).dropFirst(2))
    }

    /// The path in `a/<path> b/<path>`, where both are the same; nil where they are not.
    static func unchangedName(inHeader text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count % 2 == 1 else { return nil }
        let middle = text.startIndex + text.count / 2
        let (old, new) = (unquoted(text[..<middle]), unquoted(text[(middle + 1)...]))
        guard text[middle] == UInt8(ascii: " "), old.dropFirst(2).elementsEqual(new.dropFirst(2)) else { return nil }
        return Array(new.dropFirst(2))
    }

    /// The name without quotes, where it has any, and with its escapes undone.
    static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.count >= 2, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") else {
            return Array(text)
        }
        let inner = Array(text.dropFirst().dropLast())
        var name: [UInt8] = []
        var index = 0
        while index < inner.count {
            guard inner[index] == UInt8(ascii: "\\"), index + 1 < inner.count else {
                name.append(inner[index])
                index += 1
                continue
            }
            let letter = inner[index + 1]
            if (UInt8(ascii: "0")...UInt8(ascii: "3")).contains(letter), index + 3 < inner.count {
                let value = inner[(index + 1)...(index + 3)].reduce(0) { $0 << 3 | Int($1 & 7) }
                name.append(UInt8(truncatingIfNeeded: value))
                index += 4
            } else {
                name.append(escapes[letter] ?? letter)
                index += 2
            }
        }
        return name
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
        UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
    ]
}
