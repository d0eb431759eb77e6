import Signals

/// Takes signals apart, numbering the words, tokens and forms it meets in their order.
struct SignalStudy {
    private(set) var tokens = TokenTable()
    private(set) var words = Numbering<String>()
    private(set) var forms = Numbering<Form>()
    /// By a form's number, its core where it was first met.
    private(set) var cores: [Range<Int>?] = []

    /// The edits that answered comments.
    private let commented: Set<CommentedEdit>

    /// Signals that are taken apart side by side: their forms, of which most are met again, are all in memory until they
    /// have numbers.
    private static let batch = 512

    private struct CommentedEdit: Hashable {
        let path: String
        let edit: LineEdit
    }

    init(_ signals: [Signal]) {
        let paths = Set(signals.filter { $0.kind != .comment }.flatMap(\.corrections).map(\.path))
        let answers = signals.filter { $0.kind == .comment }.flatMap(\.corrections).filter { paths.contains($0.path) }
        commented = Set(
            answers.flatMap { correction in
                LineAlignment(of: correction).edits.map { CommentedEdit(path: correction.path, edit: $0) }
            })
    }

    mutating func prepare(_ signals: [Signal]) -> [PreparedSignal] {
        stride(from: 0, to: signals.count, by: Self.batch).flatMap { start in
            prepare(batch: Array(signals[start..<min(start + Self.batch, signals.count)]))
        }
    }

    private mutating func prepare(batch: [Signal]) -> [PreparedSignal] {
        let commented = commented
        let parts = batch.concurrentMap { signal in
            // A commit that answers a comment is the comment's correction, and no second failure.
            SignalParts(signal) { path, edit in
                signal.kind == .comment || !commented.contains(CommentedEdit(path: path, edit: edit))
            }
        }
        for line in parts.lazy.flatMap(\.lines) { tokens.number(line) }
        let extraction = FormExtraction(tokens: tokens)
        let found = parts.concurrentMap { SignalForms($0, extraction) }
        return zip(batch, zip(parts, found)).map { signal, study in prepared(signal, study.0, study.1) }
    }

    private mutating func prepared(_ signal: Signal, _ parts: SignalParts, _ found: SignalForms) -> PreparedSignal {
        let edits = zip(parts.edits, found.edits).map { edit, instances in
            PreparedEdit(edit: edit.edit, type: edit.type, folder: edit.folder, forms: numbers(instances))
        }
        return PreparedSignal(
            signal: signal, isSuggestion: signal.isSuggestion, edits: edits,
            words: parts.words.map { words.number(for: $0) }.sorted(),
            forms: Set(edits.flatMap(\.forms)).sorted(), reverseForms: numbers(found.reversed), insertedForms: numbers(found.inserted))
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
