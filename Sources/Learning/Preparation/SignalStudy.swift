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
        signals.batches(of: Self.batch).flatMap { prepare(batch: $0.elements) }
    }

    private mutating func prepare(batch: [Signal]) -> [PreparedSignal] {
        let parts = parts(of: batch)
        for line in parts.flatMap(\.newLines) { tokens.number(line) }
        let found = forms(of: parts)
        return zip(batch, zip(parts, found)).map { signal, study in prepared(signal, study.0, study.1) }
    }

    // What needs no new number is done side by side; to give numbers takes turns.

    private func parts(of batch: [Signal]) -> [SignalParts] {
        batch.concurrentMap { signal in
            // A commit that answers a comment is the comment's correction, and no second failure.
            SignalParts(signal, tokens) { path, edit in
                signal.kind == .comment || !commented.contains(CommentedEdit(path: path, edit: edit))
            }
        }
    }

    private func forms(of parts: [SignalParts]) -> [SignalForms] {
        let extraction = FormExtraction(tokens: tokens)
        return parts.concurrentMap { SignalForms($0, extraction, forms) }
    }

    private mutating func prepared(_ signal: Signal, _ parts: SignalParts, _ found: SignalForms) -> PreparedSignal {
        let edits = zip(parts.edits, found.edits).map { edit, forms in
            PreparedEdit(edit: edit.edit, type: edit.type, folder: edit.folder, forms: numbers(forms))
        }
        return PreparedSignal(
            signal: signal, isSuggestion: signal.isSuggestion, edits: edits,
            words: parts.words.map { words.number(for: $0) }.sorted(),
            forms: Self.ascending(edits.flatMap(\.forms)), reverseForms: numbers(found.reversed), insertedForms: numbers(found.inserted))
    }

    /// The forms' numbers, each once, ascending.
    private mutating func numbers(_ found: SignalForms.Found) -> [Int32] {
        let news = found.news.map { instance in
            let number = forms.number(for: instance.form)
            if Int(number) == cores.count { cores.append(instance.core) }
            return number
        }
        return Self.ascending(found.known + news)
    }

    /// The same numbers, each once, ascending.
    private static func ascending(_ numbers: [Int32]) -> [Int32] {
        let sorted = numbers.sorted()
        return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
}
