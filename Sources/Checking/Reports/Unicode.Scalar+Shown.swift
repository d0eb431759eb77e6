extension Unicode.Scalar {
    /// Whether a person sees it, and a terminal does nothing but show it: no control character, nothing
    /// invisible, nothing that turns the direction of writing.
    package var isShown: Bool {
        switch value {
        case ..<0x20, 0x7f...0x9f, 0xad, 0x61c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff,
            0xfff9...0xfffb, 0xfffe...0xffff, 0xe0000...0xe007f:
            false
        default: true
        }
    }
}
