import Signals

/// Takes signals apart, numbering the words, tokens and forms it meets in their order.
struct SignalStudy {
    private(set) var tokens = TokenTable()
    private(set) var words = Numbering<String>()
    /// Those that recur: once is no habit, and most are met once.
    private(set) var forms = Numbering<Form>()
    /// By a form's number, its core as most edits show it.
    var cores: [Range<Int>?] { votes.map(\.core) }

    private var votes: [CoreVote] = []

    private var recurring = FormSieve()
    /// The edits that answered comments.
    private let commented: Set<CommentedEdit>

    /// Signals that are taken apart side by side: what they show is all in memory until it has numbers.
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
        let parts = signals.batches(of: Self.batch).flatMap { numbered(takenApart($0.elements)) }
        let extraction = FormExtraction(tokens: tokens)
        let tokens = parts.concurrentMap { SignalTokens($0, extraction) }
        for batch in tokens.batches(of: Self.batch) { sift(batch.elements, extraction) }
        return tokens.batches(of: Self.batch).flatMap { batch in
            zip(parts[batch.start...], forms(of: batch.elements, extraction)).map { prepared($0, $1) }
        }
    }

    // What needs no new number is done side by side; to give numbers takes turns.

    private func takenApart(_ batch: [Signal]) -> [SignalParts] {
        batch.concurrentMap { signal in
            // A commit that answers a comment is the comment's correction, and no second failure.
            SignalParts(signal, tokens, words) { path, edit in
                signal.kind == .comment || !commented.contains(CommentedEdit(path: path, edit: edit))
            }
        }
    }

    /// Gives numbers to the tokens and words of a batch that have none.
    private mutating func numbered(_ batch: [SignalParts]) -> [SignalParts] {
        for parts in batch {
            for line in parts.newLines { tokens.number(line) }
            for word in parts.newWords { words.number(for: word) }
        }
        return batch
    }

    private mutating func sift(_ batch: [SignalTokens], _ extraction: FormExtraction) {
        let met = batch.concurrentMap { Set($0.edits.flatMap(extraction.forms).map { FormSieve.place(of: $0.form) }) }
        for places in met { recurring.insert(places) }
    }

    private func forms(of batch: [SignalTokens], _ extraction: FormExtraction) -> [SignalForms] {
        batch.concurrentMap { SignalForms($0, extraction, forms, passing: recurring) }
    }

    private mutating func prepared(_ parts: SignalParts, _ found: SignalForms) -> PreparedSignal {
        let edits = zip(parts.edits, found.edits).map { edit, forms in
            PreparedEdit(edit: edit.edit, type: edit.type, folder: edit.folder, forms: counted(forms))
        }
        return PreparedSignal(
            signal: parts.signal, ownLines: parts.ownLines, edits: edits, words: parts.words.compactMap(words.number).sorted(),
            forms: edits.count == 1 ? edits[0].forms : edits.flatMap(\.forms).ascending(), reverseForms: numbers(found.reversed),
            insertedForms: numbers(found.inserted))
    }

    /// The numbers of what an edit took away, whose cores count.
    private mutating func counted(_ found: SignalForms.Found) -> [Int32] {
        let numbers = numbers(found)
        for (number, core) in zip(found.known, found.cores) { votes[Int(number)].count(core) }
        for instance in found.news {
            if let number = forms.number(of: instance.form) { votes[Int(number)].count(instance.core) }
        }
        return numbers
    }

    /// The forms' numbers, each once, ascending.
    private mutating func numbers(_ found: SignalForms.Found) -> [Int32] {
        guard !found.news.isEmpty else { return found.known }
        let news = found.news.map { instance in
            let number = forms.number(for: instance.form)
            if Int(number) == votes.count { votes.append(CoreVote(instance.core)) }
            return number
        }
        return (found.known + news).ascending()
    }

    /// Finds what is in the majority by a lead that it keeps (Boyer and Moore's vote).
    private struct CoreVote {
        private(set) var core: Range<Int>?
        private var lead: Int32 = 0

        /// - Parameter core: What stands until anybody votes.
        init(_ core: Range<Int>?) { self.core = core }

        mutating func count(_ other: Range<Int>?) {
            if lead == 0 { core = other }
            lead += other == core ? 1 : -1
        }
    }
}
