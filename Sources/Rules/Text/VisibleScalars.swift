import Support

/// A text without what a terminal would act on and without what nobody can see.
struct VisibleScalars {
    private(set) var scalars: [Unicode.Scalar] = []

    private var rest: Substring.UnicodeScalarView
    private let keepsTabs: Bool

    init(_ source: Substring.UnicodeScalarView, keepsTabs: Bool) {
        rest = source
        self.keepsTabs = keepsTabs
        while let scalar = rest.popFirst() { take(scalar) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\u{1B}":
            skipSequence(startedBy: rest.first)
        case "\u{9B}":
            skipControlSequence()
        case "\t" where keepsTabs:
            scalars.append(scalar)
        default:
            if Self.isSpace(scalar) {
                scalars.append(" ")
            } else if !scalar.isUnseen {
                scalars.append(scalar)
            }
        }
    }

    /// Skips what follows an escape character, after ECMA-48.
    private mutating func skipSequence(startedBy scalar: Unicode.Scalar?) {
        switch scalar {
        case "[":
            rest.removeFirst()
            skipControlSequence()
        case "]", "P", "X", "^", "_":
            rest.removeFirst()
            skipControlString()
        case .some("@"..."_"):
            rest.removeFirst()
        default:
            break
        }
    }

    private mutating func skipControlSequence() {
        while let scalar = rest.first, ("\u{20}"..."\u{3F}").contains(scalar) { rest.removeFirst() }
        if let scalar = rest.first, ("\u{40}"..."\u{7E}").contains(scalar) { rest.removeFirst() }
    }

    /// Skips to the string's end; a string that never ends hides nothing of what follows.
    private mutating func skipControlString() {
        var ahead = rest
        while let scalar = ahead.popFirst() {
            if scalar == "\u{07}" || scalar == "\u{9C}" || (scalar == "\u{1B}" && ahead.first == "\\") {
                if ahead.first == "\\" && scalar == "\u{1B}" { ahead.removeFirst() }
                rest = ahead
                return
            }
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}": return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }
}
