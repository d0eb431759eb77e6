/// Lessons that ask, in the reviewers' own words, for what a well-known nit among them asks for.
enum NitEchoes {
    /// Leaves out advice that also rests on something that the nit rests on, or that is about code which the nit is about; and
    /// what only brings in the very name that a nit is about: advice whatever it takes away for it, a check where that is nothing,
    /// for no line shows where a name is missing.
    static func without(_ lessons: [Lesson], _ tokens: TokenTable) -> [Lesson] {
        let names = lessons.compactMap { lesson -> String? in
            guard case .name(let candidate) = lesson.basis, candidate.topic.nit != nil else { return nil }
            return candidate.name
        }
        let nits: [(nit: CompiledNit, evidence: [Int])] = lessons.compactMap { lesson in
            guard case .lines(let candidate) = lesson.basis, let nit = candidate.compiledNit else { return nil }
            return (nit, candidate.evidence)
        }
        return lessons.filter { lesson in
            if case .name = lesson.basis { return !nits.contains { $0.nit.isEchoed(by: lesson.proposal.rule.statement) } }
            guard case .lines(let candidate) = lesson.basis, !candidate.isNit else { return true }
            let inserted = (candidate.change?.inserted ?? []).filter { tokens.kind(of: $0) != .space }.map(tokens.text)
            let isChecked = lesson.proposal.rule.stage >= .warn
            if inserted.count == 1, names.contains(inserted[0]), !isChecked || candidate.change?.removed.isEmpty ?? false { return false }
            return isChecked
                || !nits.contains { nit, evidence in
                    nit.isEchoed(by: lesson.proposal.rule.statement) && !Set(evidence).isDisjoint(with: candidate.evidence)
                }
        }
    }
}
