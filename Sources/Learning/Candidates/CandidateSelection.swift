/// Chooses, among the many candidates that the same signals support, the few that say it best.
struct CandidateSelection {
    let preparation: Preparation
    let settings: LearningSettings
    let catalogue: [Nit]

    /// Advice of the repository's own that would be worth less than this is not worth the tokens that telling it costs.
    private static let leastWorthOfAdvice = 3.0
    /// Of a nit that is asked for in several kinds of files, those are left out in which fewer reviews than this share of the most
    /// ask for it.
    private static let leastShareOfReviews = 0.2
    /// Of the lines that a candidate flags, the share that makes it an echo of a nit that flags them too.
    private static let leastKnown = 0.9

    /// Well-known nits first, for nothing says better what they say; then what this repository alone could teach. Of
    /// each, first the checks that the trial admits, best first, each taking its evidence with it; then, of what is
    /// left, what only words can carry. The worthiest first.
    func chosen(from candidates: [Candidate]) -> [Candidate] {
        var used: Set<Request> = []
        var chosen: [Candidate] = []
        let limits = NamedLimits(
            of: candidates, among: catalogue, preparation, isChecked: { Admission.admitsCheck($0.trial) }, isTold: isWorthTelling)
        for group in [candidates.filter { $0.isNit && limits.allows($0) }, candidates.filter { !$0.isNit && isHabit($0) }] {
            let checks = group.filter { Admission.admitsCheck($0.trial) }
            chosen += cover(checks.sorted(by: isBetterCheck), &used)
            let advice = group.filter { !Admission.admitsCheck($0.trial) && isWorthTelling($0) }
            chosen += cover(advice.sorted(by: isBetterAdvice), &used)
        }
        return withoutEchoes(flaggingNews(chosen)).sorted { left, right in
            let worths = (left.worth(settings), right.worth(settings))
            return worths.0 != worths.1 ? worths.0 > worths.1 : left.check.forbid < right.check.forbid
        }
    }

    /// Whether it may be told without a check. What everybody knows says itself, however few words its comments have in common.
    private func isWorthTelling(_ candidate: Candidate) -> Bool {
        Admission.admitsAdvice(candidate, preparation) && (candidate.isNit || candidate.worth(settings) >= Self.leastWorthOfAdvice)
    }

    /// Leaves out what flags hardly a line that a well-known nit among them does not flag in the same files, whoever asked for
    /// either and in whichever words.
    private func flaggingNews(_ candidates: [Candidate]) -> [Candidate] {
        let nits = candidates.filter(\.isNit)
        return candidates.filter { candidate in
            guard !candidate.isNit else { return true }
            let flagged = candidate.edits(in: preparation).filter { candidate.isInScope($0) && candidate.matcher.flags($0.edit.before) }
            return flagged.isEmpty
                || !nits.contains { nit in
                    let known = flagged.count { nit.isInScope($0) && nit.matcher.flags($0.edit.before) }
                    return Double(known) >= Double(flagged.count) * Self.leastKnown
                }
        }
    }

    /// One candidate for each strongest word, and one for each well-known nit in files and in messages: a second one
    /// says in other places what the first says. Of one nit, not those of files that few of the reviews are about.
    private func withoutEchoes(_ candidates: [Candidate]) -> [Candidate] {
        var words: Set<Int32> = []
        var nits: Set<NitPlace> = []
        let mostReviews = Dictionary(
            candidates.compactMap { candidate in candidate.nit.map { (NitPlace($0.id, of: candidate), candidate.trial.reviews) } },
            uniquingKeysWith: max)
        return candidates.filter { candidate in
            if let nit = candidate.nit {
                let most = Double(mostReviews[NitPlace(nit.id, of: candidate), default: 0])
                return Double(candidate.trial.reviews) >= most * Self.leastShareOfReviews
                    && nits.insert(NitPlace(nit.family, of: candidate)).inserted
            }
            guard let word = candidate.words.first else { return true }
            return words.insert(word).inserted
        }
    }

    /// Takes each candidate most of whose evidence no earlier one has taken.
    private func cover(_ candidates: [Candidate], _ used: inout Set<Request>) -> [Candidate] {
        candidates.filter { candidate in
            let requests = candidate.evidence.map { self.requests(of: $0, for: candidate) }
            let own = zip(candidate.evidence, requests).filter { !$1.isSubset(of: used) }.map(\.0)
            let least = candidate.isNit ? settings.thresholdOfNits : settings.threshold
            guard own.count * 2 > candidate.evidence.count, preparation.reviews(of: own).count >= least,
                places(of: candidate, among: own).count >= least
            else { return false }
            used.formUnion(requests.joined())
            return true
        }
    }

    /// What a signal asks for: of a suggestion each line is meant by itself; else its words mean one thing.
    private struct Request: Hashable {
        let signal: Int
        let line: String?
    }

    private func requests(of index: Int, for candidate: Candidate) -> Set<Request> {
        let prepared = preparation.signals[index]
        let lines = prepared.isSuggestion ? candidate.edits(of: prepared, preparation).map(\.edit.before) : []
        return lines.isEmpty ? [Request(signal: index, line: nil)] : Set(lines.map { Request(signal: index, line: $0) })
    }

    /// Distinct lines, each in its place, among the edits that the candidate is about: one that went from review to review is no
    /// habit.
    private func places(of candidate: Candidate, among evidence: [Int]) -> Set<Place> {
        Set(
            evidence.flatMap { index in
                let prepared = preparation.signals[index]
                let lines = candidate.edits(of: prepared, preparation).map(\.edit.before)
                // What only puts lines in has none that were wrong.
                return (lines.isEmpty ? [""] : lines).map { Place(path: prepared.signal.path, line: prepared.signal.line, before: $0) }
            })
    }

    private struct Place: Hashable {
        let path: String?
        let line: Int?
        let before: String
    }

    private func isBetterCheck(_ left: Candidate, _ right: Candidate) -> Bool {
        let strengths = (strength(of: left), strength(of: right))
        if strengths.0 != strengths.1 { return strengths.0 > strengths.1 }
        if let shape = FormShape(of: left, preparation), let other = FormShape(of: right, preparation), shape != other {
            return shape > other
        }
        return left.check.forbid < right.check.forbid
    }

    /// The reviews in which the check tells bad from good, less for what accepted code has against it.
    private func strength(of candidate: Candidate) -> Double {
        Double(candidate.trial.separated) * candidate.trial.precision * candidate.trial.precision
    }

    private func isBetterAdvice(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.trial.reviews != right.trial.reviews { return left.trial.reviews > right.trial.reviews }
        let strengths = (left.association?.strength ?? 0, right.association?.strength ?? 0)
        if strengths.0 != strengths.1 { return strengths.0 > strengths.1 }
        return isBetterCheck(left, right)
    }
}
