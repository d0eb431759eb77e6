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
    }

    private let alternatives: [[Token]]

    /// Alternatives that braces may multiply to.
    private static let mostAlternatives = 256

    init(_ text: some StringProtocol) throws(ScopeError) {
        let expanded = try Self.expandBraces(Array(text.utf8), of: String(text))
        alternatives = try expanded.map { bytes throws(ScopeError) in try Self.tokens(of: bytes, in: String(text)) }
    }

    func matches(_ path: some Collection<UInt8>) -> Bool {
        alternatives.contains { Self.matches($0, path) }
    }

    // MARK: Matching

    /// Follows every way through the tokens at once, so that no glob can take more than
    /// tokens × bytes steps.
    private static func matches(_ tokens: [Token], _ path: some Collection<UInt8>) -> Bool {
        var current = [Bool](repeating: false, count: tokens.count + 1)
        func enter(_ state: Int, _ states: inout [Bool]) {
            var state = state
            while !states[state] {
                states[state] = true
                guard state < tokens.count else { return }
                switch tokens[state] {
                case .star, .segments, .everything: state += 1
                default: return
                }
            }
        }
        enter(0, &current)
        for byte in path {
            var next = [Bool](repeating: false, count: tokens.count + 1)
            for state in tokens.indices where current[state] {
                switch tokens[state] {
                case .byte(let expected): if byte == expected { enter(state + 1, &next) }
                case .anyCharacter: if byte != UInt8(ascii: "/") { enter(state + 1, &next) }
                case .oneOf(let set): if byte != UInt8(ascii: "/") && set.contains(byte) { enter(state + 1, &next) }
                case .star: if byte != UInt8(ascii: "/") { enter(state, &next) }
                case .everything: enter(state, &next)
                case .segments:
                    // Within a segment only this state goes on; what follows begins after a slash.
                    if byte == UInt8(ascii: "/") { enter(state, &next) } else { next[state] = true }
                }
            }
            // A character's later bytes belong to the `?` that took the first.
            if byte & 0xc0 == 0x80 {
                for state in tokens.indices where current[state + 1] && tokens[state] == .anyCharacter {
                    enter(state + 1, &next)
                }
            }
            current = next
        }
        return current[tokens.count]
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
            for choice in choices.reversed() { waiting.append(before + choice + after) }
            guard waiting.count + done.count <= mostAlternatives else {
                throw .malformed(glob: text, reason: "its braces have too many alternatives")
            }
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
