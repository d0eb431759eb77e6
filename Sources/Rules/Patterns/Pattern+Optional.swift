extension Pattern {
    /// Nil where there is no text, or an empty one, which would match everywhere.
    /// - Throws: `PatternError` where the text is no pattern.
    package static func ifAny(_ text: String?) throws(PatternError) -> Pattern? {
        guard let text, !text.isEmpty else { return nil }
        return try Pattern(text)
    }
}
