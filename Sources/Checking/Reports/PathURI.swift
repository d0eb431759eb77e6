import Support

/// A path in the repository as a relative reference of RFC 3986.
enum PathURI {
    /// Every byte but letters, digits, `-._~` and the slashes between folders is percent-encoded: a name
    /// need not be UTF-8, nor free of `:` or `#`.
    static func text(_ path: [UInt8]) -> String {
        var written = ""
        for byte in path {
            if isUnreserved(byte) || byte == UInt8(ascii: "/") {
                written.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                written += "%" + String(hexadecimal: byte, width: 2).uppercased()
            }
        }
        return written
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || "-._~".utf8.contains(byte)
    }
}
