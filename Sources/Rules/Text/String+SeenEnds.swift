import Support

extension String {
    /// The text, in backticks where a reader would not see where it begins or ends.
    package var withSeenEnds: String {
        let isUnseen = { (end: Character?) in end?.isWhitespace ?? true }
        return isUnseen(first) || isUnseen(last) ? "`\(self)`" : self
    }
}
