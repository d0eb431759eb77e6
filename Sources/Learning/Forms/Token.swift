/// A token's number in a `TokenTable`; negative numbers are the holes and edges of a form.
typealias TokenID = Int32

extension TokenID {
    /// Any word or number, where a form leaves it open.
    static let anyWord: TokenID = -1
    /// The line's start with its indentation, and its end with trailing space.
    static let lineStart: TokenID = -2
    static let lineEnd: TokenID = -3
    /// Anything at all, or nothing.
    static let anything: TokenID = -4
    /// A sign or letter that a space may stand before, or behind.
    static let anyOpening: TokenID = -5
    static let anyClosing: TokenID = -6
    /// What a statement may end in: a letter, a digit, a closing bracket or quotation mark.
    static let anyEnding: TokenID = -7
    /// A line that is a comment.
    static let comment: TokenID = -8
    /// One that no line has which was numbered.
    static let unknown: TokenID = -9

    var isEdge: Bool { self == .lineStart || self == .lineEnd }
}

/// What a token is, in any language: the lexer knows no keywords.
enum TokenKind: UInt8 {
    case word, number, space, sign
}
