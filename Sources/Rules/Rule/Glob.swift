/// One compiled glob over a repository path, in the manner of .gitignore.
///
/// `*`, `?` and `[a-z]` stay within a folder, `**` as a whole segment crosses folders, `{a,b}` are
/// alternatives, `\` takes the next character as it is. Without a slash it names a file at any depth;
/// with one it starts at the repository's root; ending in one it means everything below.
struct Glob: Sendable, Hashable {
    private let alternatives: [Alternative]

    /// What is left of a glob when one has been chosen in each of its braces.
    private struct Alternative: Sendable, Hashable {
        let tokens: [GlobToken]
        /// Whether it names a file at any depth, so that the name alone decides.
        let isName: Bool

        init(_ tokens: [GlobToken]) {
            let isName = tokens.first == .segments && tokens.dropFirst().allSatisfy(\.staysInSegment)
            self.tokens = isName ? Array(tokens.dropFirst()) : tokens
            self.isName = isName
        }
    }

    /// In bytes; no path that git takes out is longer, and every alternative copies it.
    private static let longest = 16 * 1024

    init(_ text: some StringProtocol) throws(ScopeError) { try self.init(bytes: Array(text.utf8)) }

    /// From bytes, which need not be UTF-8: paths are not always.
    init(bytes: [UInt8]) throws(ScopeError) {
        let text = String(decoding: bytes.prefix(Self.longest), as: UTF8.self)
        guard bytes.count <= Self.longest else { throw .malformed(glob: String(text.prefix(40)) + "…", reason: "it is too long") }
        alternatives = try GlobBraces.expanded(bytes, of: text).map { bytes throws(ScopeError) in
            Alternative(try GlobReader.tokens(of: bytes, in: text))
        }
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
        let name = path.fileName
        return alternatives.contains { Self.matches($0.tokens, $0.isName ? name : path[...]) }
    }

    /// On a mismatch the last `*` takes one byte more, and when its segment is used up, the last `**`
    /// one segment more. To go back further would gain nothing: what follows sees the same bytes.
    private static func matches(_ tokens: [GlobToken], _ path: ArraySlice<UInt8>) -> Bool {
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
    private static func takes(_ token: GlobToken, _ path: ArraySlice<UInt8>, _ place: inout Int) -> Bool {
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
}
