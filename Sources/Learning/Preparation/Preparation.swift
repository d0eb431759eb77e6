import Signals

/// All signals, made comparable.
struct Preparation {
    let tokens: TokenTable
    let signals: [PreparedSignal]
    /// The signals that have edits.
    let corrected: [Int]
    let words: Numbering<String>
    let forms: Numbering<Form>
    /// By a form's number, its core (`FormInstance.core`).
    let cores: [Range<Int>?]
    let signalsByWord: Postings
    let signalsByForm: Postings
    /// The signals whose edits brought a form in, and those that brought it in with a whole line.
    let signalsByReverseForm: Postings
    let signalsByInsertedForm: Postings
    private let study: SignalStudy
    /// How many asked for anything.
    private let people: Int
    /// Of each signal, its review's number.
    private let reviews: [Int32]
    /// The reviews in which anything was asked for.
    let commented: Int

    /// - Parameter signals: In the order of their ids.
    init(_ signals: [Signal]) {
        var study = SignalStudy(signals)
        self.signals = study.prepare(signals)
        self.study = study
        tokens = study.tokens
        words = study.words
        forms = study.forms
        cores = study.cores
        corrected = self.signals.indices.filter { [prepared = self.signals] in !prepared[$0].edits.isEmpty }
        signalsByWord = Postings(of: \.words, count: words.count, in: self.signals)
        signalsByForm = Postings(of: \.forms, count: forms.count, in: self.signals)
        signalsByReverseForm = Postings(of: \.reverseForms, count: forms.count, in: self.signals)
        signalsByInsertedForm = Postings(of: \.insertedForms, count: forms.count, in: self.signals)
        people = Set(self.signals.compactMap(\.signal.author)).count
        var numbers = Numbering<String>()
        reviews = self.signals.map { numbers.number(for: $0.signal.review) }
        commented = Set(zip(signals, reviews).lazy.filter { $0.0.kind == .comment }.map(\.1)).count
    }

    /// Other signals, made comparable with these.
    func prepared(_ others: [Signal]) -> [PreparedSignal] {
        var study = study
        return study.prepare(others)
    }

    /// Whether it was one person who asked each time, as far as everyone is known, where at least two others ask for things too.
    func isOneVoice(_ indexes: [Int]) -> Bool {
        let authors = Set(indexes.lazy.map { signals[$0].signal.author })
        return people > Self.fewPeople && authors.count == 1 && !authors.contains(nil)
    }

    private static let fewPeople = 2

    /// Distinct reviews among the signals at these indexes, by number.
    func reviews(of indexes: some Sequence<Int>) -> Set<Int32> {
        Set(indexes.lazy.map { reviews[$0] })
    }

    /// Whether so many distinct reviews are among the signals at these indexes.
    func isSaid(by indexes: some Collection<Int>, inReviews least: Int) -> Bool {
        indexes.count >= least && reviews(of: indexes).count >= least
    }

    /// The edits of the signals at these indexes that have one of `forms`.
    func edits(with forms: [Int32], of indexes: [Int]) -> [PreparedEdit] {
        indexes.flatMap { signals[$0].edits.filter { $0.forms.contains(where: forms.contains) } }
    }
}
