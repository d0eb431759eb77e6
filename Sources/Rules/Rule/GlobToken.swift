/// What a glob asks of one stretch of a path.
enum GlobToken: Sendable, Hashable {
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
