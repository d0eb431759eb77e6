import Signals

/// A signal with what can be compared of it: the words of its comment and the forms of its edits.
///
/// A class, though it never changes: it is handed about a great deal, and of a copy each part would be counted.
final class PreparedSignal: Sendable {
    let signal: Signal
    /// The lines of its comment that its author wrote (`CommentText.ownLines(of:)`): each nit asks for them.
    let ownLines: [String]
    /// Whether the reviewer wrote the edits out (`Signal.isSuggestion`), so that each of them was meant.
    let isSuggestion: Bool
    let edits: [PreparedEdit]
    /// Numbers of words, ascending.
    let words: [Int32]
    /// Numbers of the forms that its edits took away, ascending.
    let forms: [Int32]
    /// Numbers of the forms that its edits brought in, ascending: the same edits read backwards.
    let reverseForms: [Int32]
    /// Numbers of the forms of lines that it brought in whole, ascending.
    let insertedForms: [Int32]

    init(
        signal: Signal, ownLines: [String], edits: [PreparedEdit], words: [Int32], forms: [Int32], reverseForms: [Int32],
        insertedForms: [Int32]
    ) {
        self.signal = signal
        self.ownLines = ownLines
        isSuggestion = signal.isSuggestion
        self.edits = edits
        self.words = words
        self.forms = forms
        self.reverseForms = reverseForms
        self.insertedForms = insertedForms
    }
}

struct PreparedEdit {
    let edit: LineEdit
    let type: FileType
    /// The folder that its file stands in.
    let folder: String
    /// Numbers of forms, ascending.
    let forms: [Int32]
}
