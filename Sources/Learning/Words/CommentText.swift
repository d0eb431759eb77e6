import Signals

/// Takes a comment apart into its own prose and the code it names.
enum CommentText {
    /// The prose without quoted lines and code blocks, and the contents of `code spans`.
    static func split(_ comment: String) -> (prose: String, spans: [String]) {
        var prose = ""
        var spans: [String] = []
        for line in ownLines(of: comment) {
            let pieces = line.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false).map { Substring($0) }
            for (index, piece) in pieces.enumerated() {
                // Pieces between two backticks are code; an unclosed one is not.
                if index % 2 == 1, index < pieces.count - 1 {
                    if !piece.isEmpty { spans.append(String(piece)) }
                    prose += " "
                } else {
                    prose += piece
                }
            }
            prose += "\n"
        }
        return (prose, spans)
    }

    /// Who writes more than so many scalars asks for more than one thing.
    private static let longest = 8_000

    /// The lines that the comment's author wrote: no quotations, no fenced blocks.
    static func ownLines(of comment: String) -> [Substring] {
        var own = OwnLines()
        // By scalars, for where characters end takes long to find.
        return comment.unicodeScalars.prefix(longest).split(whereSeparator: isNewline).map { Substring($0) }.filter { line in
            own.take(line.drop { $0 == " " || $0 == "\t" })
        }
    }

    /// As `Character.isNewline` has it.
    private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
