/// Why a pattern cannot be used, or gave no answer on a line.
public enum PatternError: Error, Sendable, Hashable, CustomStringConvertible {
    /// PCRE2 does not understand it; `offset` counts bytes from the pattern's start.
    case malformed(reason: String, offset: Int)
    case tooLong(bytes: Int)
    /// It backtracks without end: the match was given up at a limit.
    case exhausted
    /// PCRE2 gave up for any other reason.
    case failed(reason: String)
    case outOfMemory

    public var description: String {
        switch self {
        case .malformed(let reason, let offset): "pattern does not compile: \(reason) (at offset \(offset))"
        case .tooLong(let bytes): "pattern is too long (\(bytes) bytes)"
        case .exhausted: "pattern backtracks without end"
        case .failed(let reason): "pattern cannot be matched: \(reason)"
        case .outOfMemory: "out of memory for a pattern"
        }
    }
}
