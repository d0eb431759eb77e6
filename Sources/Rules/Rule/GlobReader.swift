/// Reads the tokens of a glob without braces.
struct GlobReader {
    /// The glob as it is written, for an error.
    private let text: String
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private var tokens: [GlobToken] = []

    static func tokens(of bytes: [UInt8], in text: String) throws(ScopeError) -> [GlobToken] {
        var reader = try GlobReader(bytes, in: text)
        try reader.read()
        return reader.tokens
    }

    private init(_ glob: [UInt8], in text: String) throws(ScopeError) {
        var bytes = glob[...]
        while bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2) }
        guard !bytes.isEmpty else { throw .malformed(glob: text, reason: "it is empty") }
        if bytes.first == UInt8(ascii: "/") {
            bytes = bytes.dropFirst()
        } else if !bytes.dropLast().contains(UInt8(ascii: "/")) {
            tokens.append(.segments)
        }
        if bytes.last == UInt8(ascii: "/") { bytes.append(contentsOf: "**".utf8) }
        self.bytes = bytes
        self.text = text
        index = bytes.startIndex
    }

    private mutating func read() throws(ScopeError) {
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "*"): readStars()
            case UInt8(ascii: "?"): take(.anyCharacter)
            case UInt8(ascii: "["): try readSet()
            case UInt8(ascii: "\\"):
                index += 1
                guard index < bytes.endIndex else { throw .malformed(glob: text, reason: "it ends in a backslash") }
                take(.byte(bytes[index]))
            case let byte: take(.byte(byte))
            }
        }
    }

    private mutating func take(_ token: GlobToken) {
        tokens.append(token)
        index += 1
    }

    /// Two of them that fill a segment cross folders; elsewhere any number is like one.
    private mutating func readStars() {
        let start = index
        while index < bytes.endIndex && bytes[index] == UInt8(ascii: "*") { index += 1 }
        let isAtSegmentStart = start == bytes.startIndex || bytes[start - 1] == UInt8(ascii: "/")
        guard index - start == 2 && isAtSegmentStart else { return tokens.append(.star) }
        if index == bytes.endIndex {
            tokens.append(.everything)
        } else if bytes[index] == UInt8(ascii: "/") {
            take(.segments)
        } else {
            tokens.append(.star)
        }
    }

    private mutating func readSet() throws(ScopeError) {
        guard let (set, end) = ByteSet.read(bytes, from: index) else { throw .malformed(glob: text, reason: "a [ is not closed") }
        index = end
        take(.oneOf(set))
    }
}
