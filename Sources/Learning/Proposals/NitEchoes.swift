/// Advice that asks, in the reviewers' own words, for what a well-known nit among the lessons asks for.
enum NitEchoes {
    /// Leaves out each that also rests on something that the nit rests on, or that is about code which the nit is about.
    static func without(_ lessons: [Lesson]) -> [Lesson] {
        let nits: [(nit: CompiledNit, evidence: [Int])] = lessons.compactMap { lesson in
            guard case .lines(let candidate) = lesson.basis, case .nit(let nit) = candidate.form else { return nil }
            return (try? CompiledNit(nit)).map { ($0, candidate.evidence) }
        }
        return lessons.filter { lesson in
            if case .name = lesson.basis { return !nits.contains { $0.nit.isEchoed(by: lesson.proposal.rule.statement) } }
            guard case .lines(let candidate) = lesson.basis, !candidate.isNit, lesson.proposal.rule.check == nil else { return true }
            return !nits.contains { nit, evidence in
                nit.isEchoed(by: lesson.proposal.rule.statement) && !Set(evidence).isDisjoint(with: candidate.evidence)
            }
        }
    }
}
