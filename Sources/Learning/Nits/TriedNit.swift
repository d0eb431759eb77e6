/// A nit and how its check does on everything that was corrected and accepted.
struct TriedNit {
    let compiled: CompiledNit
    let trial: CandidateTrial
    /// The types whose corrected lines it flags.
    let types: Set<FileType>
    private let preparation: Preparation
    /// The signals that ask for it, among those whose lines it flags.
    private let asking: Set<Int>

    var nit: Nit { compiled.nit }

    /// Nil where too few signals ask for it, which most nits end with: what was accepted is not searched for them.
    init?(_ nit: Nit, _ preparation: Preparation, _ replay: Replay, least: Int) {
        // One whose pattern cannot be used is found by the catalogue's own test.
        guard let compiled = try? CompiledNit(nit) else { return nil }
        let before = Flagged(compiled.matcher, replay.before)
        let types = before.types.filter(nit.reaches)
        let asking = before.possibleOwners(in: types).filter { index in
            let prepared = preparation.signals[index]
            // A commit that answers a comment has no edits of its own.
            return (prepared.signal.kind == .comment || !prepared.edits.isEmpty) && compiled.isAsked(by: prepared)
        }
        guard preparation.reviews(of: asking).count >= least,
            let trial = try? CandidateTrial(
                compiled.matcher, ClearedLines(before: before, after: Flagged(compiled.matcher, replay.after)),
                good: nit.good, preparation, replay)
        else { return nil }
        self.trial = trial
        self.types = types
        self.compiled = compiled
        self.preparation = preparation
        self.asking = asking
    }

    /// The signals that ask for it and have it cleared in lines of one of `scope`'s types, ascending.
    func asked(in scope: Set<FileType>) -> [Int] {
        trial.cleared.owners(in: scope, where: asking.contains).intersection(asking).sorted()
    }

    /// Whether the signal at an index asks for it in words.
    func isSpokenOf(by index: Int) -> Bool { compiled.speaksOfIt(preparation.signals[index]) }

    /// Those that brought it in and meant to, ascending.
    func undone(in scope: Set<FileType>) -> [Int] {
        trial.cleared.reverseOwners(in: scope).filter { compiled.isUndone(by: preparation.signals[$0]) }.sorted()
    }
}
