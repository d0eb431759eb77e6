import Rules

/// A practice with its patterns compiled.
struct PracticeMatcher {
    let practice: Practice
    private let about: Pattern
    private let asks: Pattern
    private let unless: Pattern?
    private let inMessage: Pattern?
    private let variants: [(name: String, pattern: Pattern)]

    /// - Throws: `PatternError` where one of the practice's patterns cannot be used.
    init(_ practice: Practice) throws(PatternError) {
        self.practice = practice
        about = try .ofWords(practice.about)
        asks = try .ofWords(practice.asks)
        unless = try .ofWords(ifAny: practice.unless)
        inMessage = try .ofWords(ifAny: practice.inMessage)
        variants = try practice.variants.map { variant throws(PatternError) in (variant.name, try .ofWords(variant.pattern)) }
    }

    /// Whether a signal asks for it, by a comment.
    func isAsked(by prepared: PreparedSignal) -> Bool { !requests(in: prepared).isEmpty }

    /// The names of the variants that a signal asks for.
    func variants(askedBy prepared: PreparedSignal) -> [String] {
        let lines = requests(in: prepared)
        return variants.filter { lines.contains(where: $0.pattern.matches) }.map(\.name)
    }

    /// The lines of its comment that ask for it.
    func requests(in prepared: PreparedSignal) -> [String] {
        guard prepared.signal.kind == .comment, practice.reaches(prepared.signal.path) else { return [] }
        let isOnMessage = prepared.signal.path == FileType.messagePath
        guard practice.isOfMessages || !isOnMessage else { return [] }
        return prepared.ownLines.filter { isRequest($0, onMessage: isOnMessage) }
    }

    /// Whether a line of a comment asks for it; a comment on a message need not say what it is about.
    func isRequest(_ line: String, onMessage isOnMessage: Bool) -> Bool {
        guard about.matches(line) && asks.matches(line) || isOnMessage && inMessage?.matches(line) ?? false else { return false }
        return !(unless?.matches(line) ?? false)
    }
}
