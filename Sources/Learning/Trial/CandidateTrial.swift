import Foundation
import Rules

/// Tries a check on everything that was corrected and everything that was accepted.
struct CandidateTrial {
    let preparation: Preparation
    let replay: Replay
    /// Accepted lines that show the good form; nil where it is the bad one's absence.
    private let good: [Int]?
    let cleared: ClearedLines
    private let accepted: Flagged
    private static let leastReviewsSinceTurn = 3

    /// - Parameter good: A pattern for the good form; nil where it is the bad one's absence.
    /// - Throws: `PatternError` where that cannot be compiled.
    init(
        _ matcher: LineMatcher, _ cleared: ClearedLines, good: String?, _ preparation: Preparation, _ replay: Replay
    ) throws(PatternError) {
        self.preparation = preparation
        self.replay = replay
        self.good = try good.map { text throws(PatternError) in
            try Pattern(text).matchingLines(in: replay.accepted.lines).filter(replay.accepted.isJudged)
        }
        self.cleared = cleared
        accepted = Flagged(matcher, replay.accepted)
    }

    func figures(for evidence: [Int], in scope: Set<FileType>) -> TrialFigures {
        let cleared = cleared.owners(in: scope, where: Set(evidence).contains)
        let separated = evidence.filter(cleared.contains)
        let violating = accepted.owners(in: scope)
        let showing = violating.union(showingGood(in: scope))
        let turn = turn(of: showing, violating: violating, askedFor: separated)
        let start = turn ?? 0
        return TrialFigures(
            isTried: replay.showsCustom, reviews: preparation.reviews(of: evidence).count,
            separated: preparation.reviews(of: separated).count,
            commented: preparation.commented,
            occasions: Set(separated.map { preparation.signals[$0].signal.at.map(Day.number(of:)) }).count,
            isPast: !separated.contains { replay.isRecent(preparation.signals[$0].signal) },
            isOneVoice: preparation.isOneVoice(separated),
            since: turn.map(replay.day),
            changes: replay.accepted.owners(in: scope).count { $0 >= start },
            violating: violating.count { $0 >= start },
            showing: showing.count { $0 >= start },
            rejected: preparation.reviews(of: cleared.filter { isRecentNews($0, since: turn) }).count,
            alarms: accepted.count(in: scope, from: start),
            lines: replay.accepted.count(in: scope, from: start))
    }

    /// A turn that reviews since then have asked for as well: else another part of the project had its day.
    private func turn(of showing: Set<Int>, violating: Set<Int>, askedFor separated: [Int]) -> Int? {
        guard let turn = ConventionTurn.first(of: showing, violating: violating) else { return nil }
        let since = separated.filter { replay.isRecent(preparation.signals[$0].signal, since: turn) }
        return preparation.reviews(of: since).count >= Self.leastReviewsSinceTurn ? turn : nil
    }

    /// Whether a recent signal tells something that no comment has told: a commit that answers one has no edits of its own.
    private func isRecentNews(_ index: Int, since turn: Int?) -> Bool {
        let prepared = preparation.signals[index]
        return replay.isRecent(prepared.signal, since: turn) && (prepared.signal.kind == .comment || !prepared.edits.isEmpty)
    }

    /// The share of the evidence's reviews that came with the bad form to those and the accepted changes.
    func precision(for evidence: [Int], in scope: Set<FileType>) -> Double {
        let cleared = cleared.owners(in: scope)
        let separated = preparation.reviews(of: evidence.filter(cleared.contains)).count
        let violating = accepted.owners(in: scope).count
        return separated == 0 ? 0 : Double(separated) / Double(separated + violating)
    }

    /// Accepted changes in `scope` that show the good form; where it has no form of its own, but is the
    /// bad one's absence, all of them.
    private func showingGood(in scope: Set<FileType>) -> Set<Int> {
        guard let good else { return replay.accepted.owners(in: scope) }
        return Set(replay.accepted.lines(good, in: scope).lazy.map(replay.accepted.owner))
    }
}
