import Rules

/// A nit and how its check does on everything that was corrected and accepted.
struct TriedNit {
    let nit: CompiledNit
    let trial: CandidateTrial
    private let preparation: Preparation

    /// - Throws: `PatternError` where one of the nit's patterns cannot be used.
    init(_ nit: Nit, _ preparation: Preparation, _ replay: Replay) throws(PatternError) {
        self.nit = try CompiledNit(nit)
        trial = try CandidateTrial(nit.check, good: nit.good, preparation, replay)
        self.preparation = preparation
    }

    /// The signals that ask for it and have it cleared in lines of one of `scope`'s types, ascending.
    func asked(in scope: Set<FileType>) -> [Int] {
        trial.cleared.owners(in: scope, where: isAsked).filter(isAsked).sorted()
    }

    /// Those that brought it in and meant to, ascending.
    func undone(in scope: Set<FileType>) -> [Int] {
        trial.cleared.reverseOwners(in: scope).filter { nit.isUndone(by: preparation.signals[$0].signal) }.sorted()
    }

    private func isAsked(_ index: Int) -> Bool {
        let prepared = preparation.signals[index]
        // A commit that answers a comment has no edits of its own.
        return (prepared.signal.kind == .comment || !prepared.edits.isEmpty) && nit.isAsked(by: prepared.signal)
    }
}
