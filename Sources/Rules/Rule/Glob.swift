/// One compiled glob over a repository path, in the manner of .gitignore.
///
/// `*`, `?` and `[a-z]` stay within a folder, `**` as a whole segment crosses folders, `{a,b}` are
/// alternatives, `\` takes the next character as it is. Without a slash it names a file at any depth;
/// with one it starts at the repository's root; ending in one it means everything below.
struct Glob: Sendable, Hashable {
    private enum Token: Sendable, Hashable {
        case byte(UInt8)
        case anyCharacter
        case oneOf(ByteSet)
        /// Any run of bytes but slashes.
        case star
        /// Any run of whole segments, each with its slash.
        case segments
        /// Any run of bytes.
        case everything

        var staysInSegment: Bool {
            switch self {
            case .byte(let byte): byte != UInt8(ascii: "/")
            case .anyCharacter, .oneOf, .star: true
            case .segments, .everything: false
            }
        }
    }

    private let alternatives: [Alternative]

    /// What is left of a glob when one has been chosen in each of its braces.
    private struct Alternative: Sendable, Hashable {
        let tokens: [Token]
        /// Whether it names a file at any depth, so that the name alone decides.
        let isName: Bool

        init(_ tokens: [Token]) {
            let isName = tokens.first == .segments && tokens.dropFirst().allSatisfy(\.staysInSegment)
            self.tokens = isName ? Array(tokens.dropFirst()) : tokens
            self.isName = isName
        }
    }

    /// Alternatives that braces may multiply to.
    private static let mostAlternatives = 256
    /// In bytes; no path that git takes out is longer, and every alternative copies it.
    private static let longest = 16 * 1024

    init(_ text: some StringProtocol) throws(ScopeError) { try self.init(bytes: Array(text.utf8)) }

    /// From bytes, which need not be UTF-8: paths are not always.
    init(bytes: [UInt8]) throws(ScopeError) {
        let text = String(decoding: bytes.prefix(Self.longest), as: UTF8.self)
        guard bytes.count <= Self.longest else { throw .malformed(glob: String(text.prefix(40)) + "…", reason: "it is too long") }
        let expanded = try Self.expandBraces(bytes, of: text)
        alternatives = try expanded.map { bytes throws(ScopeError) in Alternative(try Self.tokens(of: bytes, in: text)) }
    }

    /// The names that a path may end in to match, one for each alternative; nil where a wildcard leaves them open.
    var names: Set<[UInt8]>? {
        var names: Set<[UInt8]> = []
        for alternative in alternatives {
            var name: [UInt8] = []
            search: for token in alternative.tokens.reversed() {
                switch token {
                case .byte(UInt8(ascii: "/")), .segments: break search
                case .byte(let byte): name.append(byte)
                default: return nil
                }
            }
            names.insert(name.reversed())
        }
        return names
    }

    func matches(_ path: [UInt8]) -> Bool {
        let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[($0 + 1)...] } ?? path[...]
        return alternatives.contains { Self.matches($0.tokens, $0.isName ? name : path[...]) }
    }

    // MARK: Matching

    /// On a mismatch the last `*` takes one byte more, and when its segment is used up, the last `**`
    /// one segment more. To go back further would gain nothing: what follows sees the same bytes.
    private static func matches(_ tokens: [Token], _ path: ArraySlice<UInt8>) -> Bool {
        var token = 0
        var place = path.startIndex
        var star: (token: Int, place: Int)?
        var segments: (token: Int, place: Int)?
        while true {
            if token == tokens.count {
                if place == path.endIndex { return true }
            } else {
                switch tokens[token] {
                case .everything: return true
                case .star:
                    star = (token, place)
                    token += 1
                    continue
                case .segments:
                    segments = (token, place)
                    star = nil
                    token += 1
                    continue
                default:
                    if place < path.endIndex, takes(tokens[token], path, &place) {
                        token += 1
                        continue
                    }
                }
            }
            if let last = star, last.place < path.endIndex, path[last.place] != UInt8(ascii: "/") {
                place = last.place + 1
                star = (last.token, place)
                token = last.token + 1
            } else if let last = segments, let slash = path[last.place...].firstIndex(of: UInt8(ascii: "/")) {
                place = slash + 1
                segments = (last.token, place)
                star = nil
                token = last.token + 1
            } else {
                return false
            }
        }
    }

    /// Steps over what a token of one character takes, where it takes it.
    private static func takes(_ token: Token, _ path: ArraySlice<UInt8>, _ place: inout Int) -> Bool {
        let byte = path[place]
        switch token {
        case .byte(let expected): guard byte == expected else { return false }
        case .oneOf(let set): guard byte != UInt8(ascii: "/"), set.contains(byte) else { return false }
        default:
            guard byte != UInt8(ascii: "/") else { return false }
            while place + 1 < path.endIndex, path[place + 1] & 0xc0 == 0x80 { place += 1 }
        }
        place += 1
        return true
    }

    // MARK: Reading

    private static func tokens(of bytes: [UInt8], in text: String) throws(ScopeError) -> [Token] {
        var bytes = bytes[...]
        while bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2) }
        guard !bytes.isEmpty else { throw .malformed(glob: text, reason: "it is empty") }
        var tokens: [Token] = []
        if bytes.first == UInt8(ascii: "/") {
            bytes = bytes.dropFirst()
        } else if !bytes.dropLast().contains(UInt8(ascii: "/")) {
            tokens.append(.segments)
        }
        if bytes.last == UInt8(ascii: "/") { bytes.append(contentsOf: "**".utf8) }

        var index = bytes.startIndex
        func atSegmentStart(_ index: Int) -> Bool {
            index == bytes.startIndex || bytes[index - 1] == UInt8(ascii: "/")
        }
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "*"):
                var end = index
                while end < bytes.endIndex && bytes[end] == UInt8(ascii: "*") { end += 1 }
                if end - index == 2 && atSegmentStart(index) && end == bytes.endIndex {
                    tokens.append(.everything)
                } else if end - index == 2 && atSegmentStart(index) && bytes[end] == UInt8(ascii: "/") {
                    tokens.append(.segments)
                    end += 1
                } else {
                    tokens.append(.star)
                }
                index = end
                continue
            case UInt8(ascii: "?"): tokens.append(.anyCharacter)
            case UInt8(ascii: "["):
                guard let (set, end) = ByteSet.read(bytes, from: index) else {
                    throw .malformed(glob: text, reason: "a [ is not closed")
                }
                tokens.append(.oneOf(set))
                index = end
            case UInt8(ascii: "\\"):
                index += 1
                guard index < bytes.endIndex else { throw .malformed(glob: text, reason: "it ends in a backslash") }
                tokens.append(.byte(bytes[index]))
            default: tokens.append(.byte(bytes[index]))
            }
            index += 1
        }
        return tokens
    }

    private static func expandBraces(_ bytes: [UInt8], of text: String) throws(ScopeError) -> [[UInt8]] {
        var waiting = [bytes]
        var done: [[UInt8]] = []
        while let next = waiting.popLast() {
            guard let (before, choices, after) = try firstBraces(in: next, of: text) else {
                done.append(next)
                continue
            }
            guard waiting.count + done.count + choices.count <= mostAlternatives else {
                throw .malformed(glob: text, reason: "its braces have too many alternatives")
            }
            for choice in choices.reversed() { waiting.append(before + choice + after) }
        }
        return done
    }

    private static func firstBraces(
        in bytes: [UInt8], of text: String
    ) throws(ScopeError) -> (before: [UInt8], choices: [[UInt8]], after: [UInt8])? {
        var start: Int?
        var depth = 0
        var choices: [[UInt8]] = []
        var choiceStart = 0
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "{"):
                if depth == 0 {
                    start = index
                    choiceStart = index + 1
                }
                depth += 1
            case UInt8(ascii: ",") where depth == 1:
                choices.append(Array(bytes[choiceStart..<index]))
                choiceStart = index + 1
            case UInt8(ascii: "}") where depth > 0:
                depth -= 1
                if depth == 0, let start {
                    choices.append(Array(bytes[choiceStart..<index]))
                    return (Array(bytes[..<start]), choices, Array(bytes[(index + 1)...]))
                }
            default: break
            }
            index += 1
        }
        guard start == nil else { throw .malformed(glob: text, reason: "a { is not closed") }
        return nil
    }
}
