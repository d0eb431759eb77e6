/// Cuts lines into tokens and numbers each distinct token, so that the learner compares integers.
///
/// One lexer serves every language: words, numbers, runs of spaces, runs of operator signs, and other
/// signs one by one.
struct TokenTable {
    private var numbers: [String: TokenID] = [:]
    private var texts: [String] = []
    private var kinds: [TokenKind] = []

    /// The tokens of `line` between its edges; those that are new get a number.
    @discardableResult
    mutating func number(_ line: String) -> [TokenID] {
        var found: [TokenID] = []
        Self.cut(line) { text, kind in found.append(number(for: text, kind)) }
        return found
    }

    /// The same for a line whose tokens have numbers; others are `TokenID.unknown`.
    func tokens(of line: String) -> [TokenID] {
        var found: [TokenID] = []
        Self.cut(line) { text, _ in found.append(numbers[text] ?? .unknown) }
        return found
    }

    /// The tokens of `line` that are of a kind, whether they have numbers or not.
    static func texts(of line: String, where isWanted: (TokenKind) -> Bool) -> [String] {
        var found: [String] = []
        cut(line) { text, kind in
            if isWanted(kind) { found.append(text) }
        }
        return found
    }

    /// Indentation and trailing space belong to the line's edges.
    private static func cut(_ line: String, _ take: (String, TokenKind) -> Void) {
        var line = line
        line.withUTF8 { bytes in
            var start = 0
            var end = bytes.count
            while start < end, isSpace(bytes[start]) { start += 1 }
            while end > start, isSpace(bytes[end - 1]) { end -= 1 }
            while start < end {
                let kind = kind(of: bytes[start])
                var next = start + 1
                if kind != .sign || isOperator(bytes[start]) {
                    while next < end, continues(kind, from: bytes[start], bytes[next]) { next += 1 }
                }
                let slice = UnsafeBufferPointer(rebasing: bytes[start..<next])
                take(String(decoding: slice, as: UTF8.self), kind)
                start = next
            }
        }
    }

    func text(of token: TokenID) -> String {
        token >= 0 ? texts[Int(token)] : ""
    }

    /// The kind of a real token; a hole or an edge counts as a sign.
    func kind(of token: TokenID) -> TokenKind {
        token >= 0 ? kinds[Int(token)] : .sign
    }

    func isWord(_ token: TokenID) -> Bool { kind(of: token) == .word }

    private mutating func number(for text: String, _ kind: TokenKind) -> TokenID {
        if let known = numbers[text] { return known }
        let number = TokenID(texts.count)
        numbers[text] = number
        texts.append(text)
        kinds.append(kind)
        return number
    }

    private static func kind(of byte: UInt8) -> TokenKind {
        if isSpace(byte) { return .space }
        if isDigit(byte) { return .number }
        return isWord(byte) ? .word : .sign
    }

    private static func continues(_ kind: TokenKind, from first: UInt8, _ byte: UInt8) -> Bool {
        switch kind {
        case .space: isSpace(byte)
        case .number: isDigit(byte)
        case .word: isWord(byte) || isDigit(byte)
        case .sign: isOperator(byte)
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    /// Bytes from 0x80 are parts of letters outside ASCII.
    private static func isWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte == 0x5f || byte >= 0x80
    }
    private static func isOperator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "%"),
            UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "?"):
            true
        default: false
        }
    }
}
