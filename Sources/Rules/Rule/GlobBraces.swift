/// The braces of a glob, `{a,b}`.
enum GlobBraces {
    /// Alternatives that braces may multiply to.
    private static let mostAlternatives = 256

    /// The glob once for each choice of alternatives.
    /// - Parameter text: Of the glob as it is written, for an error.
    static func expanded(_ bytes: [UInt8], of text: String) throws(ScopeError) -> [[UInt8]] {
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
