/// What a byte of UTF-8 is, as far as it tells by itself.
extension UInt8 {
    @inlinable package var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    @inlinable package var isASCIICapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    @inlinable package var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Whether words are made of it: letters, of any script, and digits.
    @inlinable package var isOfWord: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }

    /// Whether identifiers are made of it: what words are made of, and `_`; a `$` may as well put a name into a text.
    @inlinable package var isOfName: Bool { isOfWord || self == UInt8(ascii: "_") }

    /// A capital of ASCII small; others as they are.
    @inlinable package var inSmallLetters: UInt8 { isASCIICapital ? self | 0x20 : self }
}
