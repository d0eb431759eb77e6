import Rules

extension Pattern {
    /// Matches words in capitals as in small letters.
    /// - Throws: `PatternError` where the text is no pattern.
    static func ofWords(_ text: String) throws(PatternError) -> Pattern { try Pattern("(?i)" + text) }

    /// Nil where there is no text.
    static func ofWords(ifAny text: String?) throws(PatternError) -> Pattern? {
        guard let text else { return nil }
        return try ofWords(text)
    }
}
