/// What a run of a program left behind.
public struct ProcessOutput: Sendable {
    /// The exit status, or 128 + the signal that ended it.
    public let status: Int32
    public let bytes: [UInt8]
    public let errors: [UInt8]

    /// Standard output as text, without the last line's end.
    public var text: String {
        var text = String(decoding: bytes, as: UTF8.self)
        if text.last == "\n" { text.removeLast() }
        return text
    }
}
