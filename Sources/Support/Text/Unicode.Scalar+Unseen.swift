extension Unicode.Scalar {
    /// Whether a text with it looks the same as without, or a terminal would act on it.
    package var isUnseen: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        // U+2800, the empty Braille pattern, is a space that no property calls one.
        if properties.isDefaultIgnorableCodePoint || value == 0x2800 { return true }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    /// Whether a person sees it, and a terminal does nothing but show it. So does what only chooses an emoji's or a text's
    /// look for the character before it.
    package var isShown: Bool { !isUnseen || (0xFE0E...0xFE0F).contains(value) }
}
