import Rules
import Signals

/// A field of messages with its patterns compiled.
struct MessageFieldMatcher {
    private let asks: Pattern
    private let names: Pattern
    private let line: Pattern

    /// - Throws: `PatternError` where one of the field's patterns cannot be used.
    init(_ field: MessageField) throws {
        asks = try .ofWords(field.asks)
        names = try .ofWords("\\b(?:\(field.names.joined(separator: "|")))\\b")
        line = try Pattern(field.line)
    }

    /// Longer than this, in lines, a comment holds a whole message, written anew or pasted, and its fields with it.
    private static let mostLines = 6

    /// Whether a signal asks for it: by a comment on the message, or on the change as a whole, that is not answered by a
    /// correction which takes it away; one that holds a message, where the correction brings the field in.
    func isAsked(by prepared: PreparedSignal) -> Bool {
        let signal = prepared.signal
        return signal.kind == .comment && (signal.path ?? FileType.messagePath) == FileType.messagePath
            && !requests(in: prepared).isEmpty && !isTakenAway(by: signal)
            && (prepared.ownLines.count <= Self.mostLines || isBroughtIn(by: signal))
    }

    /// The lines of its comment that ask for it.
    func requests(in prepared: PreparedSignal) -> [String] { prepared.ownLines.filter(asks.matches) }

    /// The lines of it that a signal's corrections brought in.
    func lines(broughtInBy signal: Signal) -> [String] {
        isBroughtIn(by: signal) ? signal.corrections.filter { $0.path == FileType.messagePath }.flatMap(\.after).filter(line.matches) : []
    }

    /// Whether it asks that a message do without: naming it, it has it taken away.
    func isUnwanted(by prepared: PreparedSignal) -> Bool {
        prepared.ownLines.contains(where: names.matches) && isTakenAway(by: prepared.signal)
    }

    /// Whether a signal's corrections bring it into a message that had none.
    func isBroughtIn(by signal: Signal) -> Bool {
        let standing = standing(in: signal)
        return standing.after && !standing.before
    }

    /// Whether they take it out of one that has none then.
    private func isTakenAway(by signal: Signal) -> Bool {
        let standing = standing(in: signal)
        return standing.before && !standing.after
    }

    /// Whether it stands in those lines of a message that the signal corrected, and in what they became.
    private func standing(in signal: Signal) -> (before: Bool, after: Bool) {
        let corrections = signal.corrections.filter { $0.path == FileType.messagePath }
        return (
            before: corrections.contains { $0.before.contains(where: line.matches) },
            after: corrections.contains { $0.after.contains(where: line.matches) }
        )
    }

    /// The name under which a message has it; nil where it has none.
    func name(in message: String) -> String? {
        message.split(separator: "\n").dropFirst().lazy.map(String.init).first(where: line.matches).map { line in
            String(line.prefix { $0 != ":" }.reversed().drop { $0 == " " }.reversed())
        }
    }
}
