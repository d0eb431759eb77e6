import Foundation
import Rules

/// Tries a check on everything that was corrected and everything that was accepted.
struct CandidateTrial {
    let preparation: Preparation
    let replay: Replay
    private let good: Pattern?
    private let before: Flagged
    private let after: Flagged
    private let accepted: Flagged

    /// - Throws: `PatternError` where the check cannot be compiled.
    init(_ check: LineCheck, good: String?, _ preparation: Preparation, _ replay: Replay) throws(PatternError) {
        self.preparation = preparation
        self.replay = replay
        self.good = if let good { try Pattern(good) } else { nil }
        let matcher = try LineMatcher(check)
        before = Flagged(matcher, replay.before)
        after = Flagged(matcher, replay.after)
        accepted = Flagged(matcher, replay.accepted)
    }

    /// The types of the corrected lines that the check flags.
    var types: Set<FileType> { before.types }

    /// The signals whose lines of one of `scope`'s types the check flags as they were, and not as they became.
    func cleared(in scope: Set<FileType>) -> Set<Int> {
        before.owners(in: scope).subtracting(after.owners(in: scope))
    }

    /// Those that it flags only as they became.
    func brought(in scope: Set<FileType>) -> Set<Int> {
        after.owners(in: scope).subtracting(before.owners(in: scope))
    }

    func figures(for evidence: [Int], in scope: Set<FileType>) -> TrialFigures {
        let cleared = cleared(in: scope)
        let separated = evidence.filter(cleared.contains)
        let violating = accepted.owners(in: scope)
        return TrialFigures(
            reviews: preparation.reviews(of: evidence).count,
            separated: preparation.reviews(of: separated).count,
            occasions: Set(separated.map { preparation.signals[$0].signal.at.map(Day.number(of:)) }).count,
            changes: replay.accepted.owners(in: scope).count,
            violating: violating.count,
            showing: violating.union(showingGood(in: scope)).count,
            rejected: preparation.reviews(of: cleared.filter { replay.isRecent(preparation.signals[$0].signal) }).count,
            alarms: accepted.count(in: scope),
            lines: replay.accepted.count(in: scope))
    }

    /// The share of the evidence's reviews that came with the bad form to those and the accepted changes.
    func precision(for evidence: [Int], in scope: Set<FileType>) -> Double {
        let cleared = cleared(in: scope)
        let separated = preparation.reviews(of: evidence.filter(cleared.contains)).count
        let violating = accepted.owners(in: scope).count
        return separated == 0 ? 0 : Double(separated) / Double(separated + violating)
    }

    /// Accepted changes in `scope` that show the good form; where it has no form of its own, but is the
    /// bad one's absence, all of them.
    private func showingGood(in scope: Set<FileType>) -> Set<Int> {
        guard let good else { return replay.accepted.owners(in: scope) }
        return Set(
            good.matchingLines(in: replay.accepted.lines).lazy
                .filter { scope.contains(replay.accepted.type(of: $0)) }.map(replay.accepted.owner))
    }
}
