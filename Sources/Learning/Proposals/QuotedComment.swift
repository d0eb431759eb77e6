import Signals

/// What is quoted of a comment to show why a rule is proposed.
enum QuotedComment {
    /// The comment; of a suggestion its own words, and where it has none what it suggests.
    static func text(of signal: Signal) -> String {
        guard signal.isSuggestion else { return signal.comment }
        let words = CommentText.ownLines(of: signal.comment).joined(separator: "\n")
        if words.contains(where: \.isLetter) { return words }
        let lines = signal.suggestedLines
        return lines.isEmpty ? "suggests to leave this out" : "suggests: " + lines.joined(separator: "\n")
    }
}
