import Rules
import Signals

/// A nit with its patterns compiled.
struct CompiledNit {
    let nit: Nit
    let matcher: LineMatcher
    private let asks: Pattern
    private let good: Pattern?
    private let became: Pattern?
    private let fix: CompiledFix?

    /// - Throws: `PatternError` where one of the nit's patterns cannot be used.
    init(_ nit: Nit) throws(PatternError) {
        self.nit = nit
        matcher = try LineMatcher(nit.check)
        asks = try .ofWords(nit.asks)
        good = try .ifAny(nit.good)
        became = try .ifAny(nit.became)
        fix = try nit.fix.map { fix throws(PatternError) in try CompiledFix(fix) }
    }

    /// Whether a signal asks for it: in words, or by a correction that does what the nit's fix does and nothing
    /// else, whatever language the words are in. Where a nit has a contrary, the same words may ask for that, and the
    /// lines as they became must show the good form.
    func isAsked(by prepared: PreparedSignal) -> Bool {
        let signal = prepared.signal
        guard isAboutIt(prepared) else { return false }
        if nit.contrary != nil, let good, !signal.corrections.contains(where: { $0.after.contains { good.matches($0) } }) {
            return false
        }
        return speaksOfIt(prepared) || signal.corrections.contains { makes($0.after, of: $0.before, in: signal.year) }
    }

    /// Whether what one of the flagged lines became shows that the correction is about the nit.
    private func isAboutIt(_ prepared: PreparedSignal) -> Bool {
        guard let became else { return true }
        return prepared.edits.contains { edit in
            let (before, after) = (edit.edit.before, edit.edit.after ?? "")
            return matcher.flags(before, in: prepared.signal.year) && became.matches(before + "\n" + after)
        }
    }

    /// Whether a signal that brought the bad form in wanted it: in words, or by doing what undoes the fix. Else it
    /// came along with something.
    func isUndone(by prepared: PreparedSignal) -> Bool {
        speaksOfIt(prepared) || prepared.signal.corrections.contains { makes($0.before, of: $0.after, in: prepared.signal.year) }
    }

    /// Whether a statement, in other words than the nit's own, asks for what it asks for.
    func isEchoed(by statement: String) -> Bool {
        asks.matches(statement) && !Meaning(nit.statement).words.isDisjoint(with: Meaning(statement).words)
    }

    /// Whether a signal's words ask for it.
    func speaksOfIt(_ prepared: PreparedSignal) -> Bool { prepared.ownLines.contains(where: asks.matches) }

    /// Whether the nit's fix makes the one of the other, and changes something.
    private func makes(_ fixed: [String], of lines: [String], in year: Int?) -> Bool {
        guard let fix, lines.count == fixed.count, lines != fixed else { return false }
        return zip(lines, fixed).allSatisfy { before, after in
            before == after || matcher.flags(before, in: year) && fix.applied(to: Array(before.utf8), in: year) == Array(after.utf8)
        }
    }
}
