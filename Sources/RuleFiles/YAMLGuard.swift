/// Refuses, before the parser sees them, the parts of YAML that no rule file needs and that a hostile
/// one could use: aliases (which multiply), tags, and nesting deep enough to exhaust the stack.
///
/// It reads no more of YAML than it takes to tell what stands in quotes and block scalars from what
/// does not.
struct YAMLGuard {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var flowDepth = 0

    /// Far above what a rule file has.
    private static let deepest = 16

    static func check(_ bytes: [UInt8]) throws(RuleFileError) {
        var check = YAMLGuard(bytes: bytes)
        while check.place < bytes.count { try check.readLine() }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func byte(_ offset: Int = 0) -> UInt8 {
        place + offset < bytes.count ? bytes[place + offset] : UInt8(ascii: "\n")
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 9 || byte == 10 || byte == 13 }

    /// Reads from a line's start to behind its end; what is quoted may take it further.
    private mutating func readLine() throws(RuleFileError) {
        let start = place
        while byte() == 0x20 { place += 1 }
        let indent = place - start
        var mayBegin = true
        var markers = 0
        while place < bytes.count {
            let current = byte()
            if current == UInt8(ascii: "\n") {
                place += 1
                line += 1
                return
            }
            if current == 0x20 || current == 9 || current == 13 {
                place += 1
                if byte() == UInt8(ascii: "#") { skipToLineEnd() }
                continue
            }
            if mayBegin {
                switch current {
                case UInt8(ascii: "#"):
                    skipToLineEnd()
                    continue
                case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
                    throw RuleFileError(Self.special(current), line: line)
                case UInt8(ascii: "'"), UInt8(ascii: "\""):
                    skipQuoted(current)
                    mayBegin = false
                    continue
                case UInt8(ascii: "|"), UInt8(ascii: ">"):
                    if flowDepth == 0 {
                        skipToLineEnd()
                        skipBlock(indentedBeyond: indent)
                        return
                    }
                case UInt8(ascii: "-"), UInt8(ascii: "?"):
                    if Self.isBlank(byte(1)) {
                        markers += 1
                        if markers > Self.deepest { throw RuleFileError(Self.tooDeep, line: line) }
                        place += 1
                        continue
                    }
                default: break
                }
            }
            switch current {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if mayBegin || flowDepth > 0 {
                    flowDepth += 1
                    if flowDepth > Self.deepest { throw RuleFileError(Self.tooDeep, line: line) }
                    mayBegin = true
                }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                flowDepth = max(0, flowDepth - 1)
                mayBegin = false
            case UInt8(ascii: ","): mayBegin = flowDepth > 0
            case UInt8(ascii: ":"):
                mayBegin = Self.isBlank(byte(1)) || flowDepth > 0
            default: mayBegin = false
            }
            place += 1
        }
    }

    private mutating func skipToLineEnd() {
        while place < bytes.count && bytes[place] != UInt8(ascii: "\n") { place += 1 }
    }

    private mutating func skipQuoted(_ quote: UInt8) {
        place += 1
        while place < bytes.count {
            let current = bytes[place]
            if current == UInt8(ascii: "\n") { line += 1 }
            if current == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
                place += 1
                if byte() == UInt8(ascii: "\n") { line += 1 }
            } else if current == quote {
                if quote == UInt8(ascii: "'") && byte(1) == quote {
                    place += 1
                } else {
                    place += 1
                    return
                }
            }
            place += 1
        }
    }

    private mutating func skipBlock(indentedBeyond indent: Int) {
        while place < bytes.count {
            // At a line's end, with the next line before it.
            var ahead = place + 1
            while ahead < bytes.count && bytes[ahead] == 0x20 { ahead += 1 }
            let isEmpty = ahead >= bytes.count || bytes[ahead] == UInt8(ascii: "\n")
            let isInside = isEmpty || ahead - place - 1 > indent
            place += 1
            line += 1
            guard isInside else { return }
            skipToLineEnd()
        }
    }

    private static func special(_ byte: UInt8) -> String {
        "a value that begins with \(Character(Unicode.Scalar(byte))) must stand in quotes (aliases, anchors and tags are not used here)"
    }
    private static let tooDeep = "it is nested too deeply"
}
