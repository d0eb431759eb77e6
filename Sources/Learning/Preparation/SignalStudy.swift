import Signals

/// Takes signals apart one after the other, numbering the words and forms it meets.
struct SignalStudy {
    let tokens = TokenTable()
    private(set) var words = Numbering<String>()
    private(set) var forms = Numbering<Form>()
    /// By a form's number, its core where it was first met.
    private(set) var cores: [Range<Int>?] = []

    /// A commit that edits more lines than this is not about one nit, and would drown those that are.
    private static let mostEdits = 60

    private struct PlacedEdit: Hashable {
        let path: String
        let edit: LineEdit
    }

    /// The edits that answered comments.
    private var commented: Set<PlacedEdit> = []

    init(_ signals: [Signal]) {
        let paths = Set(signals.filter { $0.kind != .comment }.flatMap(\.corrections).map(\.path))
        // Not in `tokens`, whose numbers are to follow the order of the ids.
        let scratch = TokenTable()
        for correction in signals.filter({ $0.kind == .comment }).flatMap(\.corrections) where paths.contains(correction.path) {
            for edit in LineAlignment(of: correction, scratch).edits {
                commented.insert(PlacedEdit(path: correction.path, edit: edit))
            }
        }
    }

    mutating func prepare(_ signal: Signal) -> PreparedSignal {
        let extraction = FormExtraction(tokens: tokens)
        let alignments = alignments(of: signal)
        let edits = alignments.flatMap { correction, alignment in
            alignment.edits.filter { isNews($0, in: correction, of: signal) }.map { edit in
                PreparedEdit(
                    edit: edit, type: FileType(of: edit.before, in: correction), folder: FileType.folder(of: correction.path),
                    forms: numbers(extraction.forms(of: edit)))
            }
        }
        let reversed = edits.compactMap(\.edit.reversed)
        let inserted = alignments.flatMap(\.1.inserted).map { LineEdit(before: $0, after: nil) }
        return PreparedSignal(
            signal: signal, isSuggestion: signal.isSuggestion, edits: edits,
            words: Self.words(of: signal).map { words.number(for: $0) }.sorted(),
            forms: Set(edits.flatMap(\.forms)).sorted(),
            reverseForms: numbers(reversed.flatMap(extraction.forms)),
            insertedForms: numbers(inserted.flatMap(extraction.forms)))
    }

    /// A label says what a failure was; the words beside it are no second cluster.
    private static func words(of signal: Signal) -> [String] {
        let labels = Label.failures(in: signal.tags)
        return labels.isEmpty ? CommentWords.words(of: signal.comment) : labels.map(CommentWords.word(forLabel:))
    }

    /// Whether no comment asked for what a commit did: a commit that answers a comment is the comment's
    /// correction, and no second failure.
    private func isNews(_ edit: LineEdit, in correction: Correction, of signal: Signal) -> Bool {
        signal.kind == .comment || !commented.contains(PlacedEdit(path: correction.path, edit: edit))
    }

    private func alignments(of signal: Signal) -> [(Correction, LineAlignment)] {
        // A commit taken back whole says that it was wrong, and not which of its lines.
        guard signal.kind != .revert, signal.kind != .reapply else { return [] }
        let alignments = signal.corrections.map { ($0, LineAlignment(of: $0, tokens)) }
        return alignments.reduce(0) { $0 + $1.1.edits.count } > Self.mostEdits ? [] : alignments
    }

    /// The numbers of the instances' forms, each once, ascending.
    private mutating func numbers(_ instances: [FormInstance]) -> [Int32] {
        Set(
            instances.map { instance in
                let number = forms.number(for: instance.form)
                if Int(number) == cores.count { cores.append(instance.core) }
                return number
            }
        ).sorted()
    }
}
