import Rules
import Signals

/// A nit with its patterns compiled.
struct CompiledNit {
    let nit: Nit
    let matcher: LineMatcher
    private let asks: Pattern

    /// - Throws: `PatternError` where one of the nit's patterns cannot be used.
    init(_ nit: Nit) throws(PatternError) {
        self.nit = nit
        matcher = try LineMatcher(nit.check)
        asks = try Pattern("(?i)" + nit.asks)
    }

    /// Whether a signal asks for it: in words, or by a correction that does what the nit's fix does and nothing
    /// else, whatever language the words are in.
    func isAsked(by signal: Signal) -> Bool {
        CommentText.ownLines(of: signal.comment).contains { asks.matches(String($0)) }
            || signal.corrections.contains(where: isMadeByFix)
    }

    private func isMadeByFix(_ correction: Correction) -> Bool {
        guard let fix = nit.fix, correction.before.count == correction.after.count, correction.before != correction.after
        else { return false }
        return zip(correction.before, correction.after).allSatisfy { before, after in
            before == after || matcher.flags(before) && fix.applied(to: Array(before.utf8)) == Array(after.utf8)
        }
    }
}
