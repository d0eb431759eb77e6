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

    mutating func prepare(_ signal: Signal) -> PreparedSignal {
        let extraction = FormExtraction(tokens: tokens)
        let alignments = alignments(of: signal)
        let edits = alignments.flatMap { type, alignment in
            alignment.edits.map { PreparedEdit(edit: $0, type: type, forms: numbers(extraction.forms(of: $0))) }
        }
        let reversed = edits.compactMap(\.edit.reversed)
        let inserted = alignments.flatMap(\.1.inserted).map { LineEdit(before: $0, after: nil) }
        return PreparedSignal(
            signal: signal, edits: edits,
            words: CommentWords.words(of: signal.comment).map { words.number(for: $0) }.sorted(),
            forms: Set(edits.flatMap(\.forms)).sorted(),
            reverseForms: numbers(reversed.flatMap(extraction.forms)),
            insertedForms: numbers(inserted.flatMap(extraction.forms)))
    }

    private func alignments(of signal: Signal) -> [(FileType, LineAlignment)] {
        // A commit taken back whole says that it was wrong, and not which of its lines.
        guard signal.kind != .revert, signal.kind != .reapply else { return [] }
        let alignments = signal.corrections.map { (FileType(ofPath: $0.path), LineAlignment(of: $0, tokens)) }
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
