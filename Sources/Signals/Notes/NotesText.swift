/// What those who only carry notes to and fro need to know of a ref's format.
public enum NotesText {
    /// Whether the notes of a ref are text, whose paragraphs have an order; else records, one a line, that have none.
    public static func isText(_ ref: String) -> Bool {
        switch NoteFormat(ref: ref) {
        case .interchange, .appraise: false
        case .plain, .verdicts: true
        // What git-appraise keeps in refs that it alone knows are records too.
        case .foreign: !ref.contains("/devtools/")
        }
    }
}
