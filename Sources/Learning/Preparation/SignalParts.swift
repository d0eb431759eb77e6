import Signals

/// A signal taken apart as far as that needs no other: before its words, tokens and forms have numbers.
struct SignalParts: Sendable {
    let signal: Signal
    let ownLines: [String]
    /// The lines that it had edited or deleted.
    let edits: [Edit]
    /// The lines that it brought in whole.
    let inserted: [LineEdit]
    let words: [String]
    /// Those that have no numbers.
    let newWords: [String]
    /// Lines among those that forms are taken from, all that have tokens without numbers.
    let newLines: [String]

    struct Edit: Sendable {
        let edit: LineEdit
        let type: FileType
        let folder: String
    }

    /// A commit that edits more lines than this is not about one nit, and would drown those that are.
    private static let mostEdits = 60

    /// - Parameters:
    ///   - tokens: Those that have numbers; as of `known`.
    ///   - isNews: Whether an edit of the file at that path is a correction of this signal's own.
    init(
        _ signal: Signal, _ tokens: TokenTable, _ known: Numbering<String>, where isNews: (_ path: String, LineEdit) -> Bool
    ) {
        self.signal = signal
        ownLines = CommentText.ownLines(of: signal.comment).map(String.init)
        let alignments = Self.alignments(of: signal)
        edits = alignments.flatMap { correction, alignment in
            alignment.edits.filter { isNews(correction.path, $0) }.map {
                Edit(edit: $0, type: FileType(of: $0.before, in: correction), folder: FileType.folder(of: correction.path))
            }
        }
        inserted = alignments.flatMap(\.1.inserted).map { LineEdit(before: $0, after: nil) }
        words = Self.words(of: signal)
        newWords = words.filter { known.number(of: $0) == nil }
        let lines = edits.flatMap { [$0.edit.before, $0.edit.after].compactMap { $0 } } + inserted.map(\.before)
        newLines = lines.filter { tokens.tokens(of: $0).contains(.unknown) }
    }

    /// A label says what a failure was; the words beside it are no second cluster.
    private static func words(of signal: Signal) -> [String] {
        let labels = Label.failures(in: signal.tags)
        return labels.isEmpty ? CommentWords.words(of: signal.comment) : labels.map(CommentWords.word(forLabel:))
    }

    private static func alignments(of signal: Signal) -> [(Correction, LineAlignment)] {
        // A commit taken back whole says that it was wrong, and not which of its lines.
        guard signal.kind != .revert, signal.kind != .reapply else { return [] }
        let alignments = signal.corrections.map { ($0, LineAlignment(of: $0)) }
        return alignments.reduce(0) { $0 + $1.1.edits.count } > mostEdits ? [] : alignments
    }
}
