/// What words are made of, told of scalars and not of characters, for where those end takes long to find.
extension Unicode.Scalar {
    package var isLetter: Bool { isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic }

    var isNumber: Bool { isASCII ? ("0"..."9").contains(self) : properties.numericType != nil }

    /// Whether it belongs to the letter before it, as an accent does that was written by itself.
    package var isMark: Bool {
        if isASCII { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }

    var isSpace: Bool { isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace }
}
