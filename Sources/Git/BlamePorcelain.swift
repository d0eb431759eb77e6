/// Reads what `git blame --porcelain` writes: for each line a header `<id> <old line> <new line>`, what is
/// known of its commit where that is met for the first time, and the line itself after a tab.
struct BlamePorcelain {
    private var origins: [ObjectID: Origin] = [:]
    private var current: (commit: ObjectID, originalLine: Int, line: Int)?

    /// What is said of a commit. The file's path is said again for each of its groups of lines where it had several.
    private struct Origin {
        var path = ""
        var name = ""
        var email = ""
        var seconds: Int64 = 0
        var offsetMinutes = 0
    }

    mutating func read(_ output: [UInt8]) -> [BlameLine] {
        var lines: [BlameLine] = []
        for bytes in output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
            if bytes.first == UInt8(ascii: "\t") {
                if let line = line(String(decoding: bytes.dropFirst(), as: UTF8.self)) { lines.append(line) }
                current = nil
            } else if let current {
                note(String(decoding: bytes, as: UTF8.self), about: current.commit)
            } else {
                current = Self.header(String(decoding: bytes, as: UTF8.self))
            }
        }
        return lines
    }

    private func line(_ text: String) -> BlameLine? {
        guard let current, let origin = origins[current.commit] else { return nil }
        return BlameLine(
            line: current.line, commit: current.commit, originalLine: current.originalLine,
            originalPath: origin.path,
            author: Signature(
                name: origin.name, email: origin.email, seconds: origin.seconds,
                offsetMinutes: origin.offsetMinutes),
            text: text)
    }

    private mutating func note(_ text: String, about commit: ObjectID) {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return }
        let value = String(parts[1])
        switch parts[0] {
        case "author": origins[commit, default: Origin()].name = value
        case "author-mail":
            origins[commit, default: Origin()].email = String(value.dropFirst().dropLast())
        case "author-time": origins[commit, default: Origin()].seconds = Int64(value) ?? 0
        case "author-tz": origins[commit, default: Origin()].offsetMinutes = Self.minutes(value)
        case "filename": origins[commit, default: Origin()].path = Self.unquoted(value)
        default: break
        }
    }

    private static func header(_ text: String) -> (commit: ObjectID, originalLine: Int, line: Int)? {
        let parts = text.split(separator: " ")
        guard parts.count >= 3, let commit = ObjectID(hex: parts[0]),
            let originalLine = Int(parts[1]), let line = Int(parts[2])
        else { return nil }
        return (commit, originalLine, line)
    }

    /// A path with quotes, backslashes or control characters in it is written in C's manner.
    private static func unquoted(_ text: String) -> String {
        guard text.utf8.count > 1, text.first == "\"", text.last == "\"" else { return text }
        var bytes: [UInt8] = []
        var rest = text.utf8.dropFirst().dropLast()
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            if let octal = UInt8(String(decoding: [escaped] + rest.prefix(2), as: UTF8.self), radix: 8) {
                bytes.append(octal)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(Self.escapes[escaped] ?? escaped)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
        UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
    ]

    /// `-0730` is 450 minutes behind UTC.
    private static func minutes(_ zone: String) -> Int {
        guard let number = Int(zone) else { return 0 }
        return number / 100 * 60 + number % 100
    }
}
