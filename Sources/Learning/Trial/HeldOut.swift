import Foundation

/// The newer comments, against which what the older ones ask for is held.
struct HeldOut {
    /// Of the corrected comments, by time, the share that counts as older.
    static let share = 0.7

    private let preparation: Preparation
    private let replay: Replay
    private let threshold: Int
    private let cut: Date?

    init(_ preparation: Preparation, _ replay: Replay, threshold: Int) {
        self.preparation = preparation
        self.replay = replay
        self.threshold = threshold
        let comments = preparation.corrected.lazy.map { preparation.signals[$0].signal }.filter { $0.kind == .comment }
        cut = Self.cut(of: comments.compactMap(\.at), share: Self.share)
    }

    /// The last moment of the older share; nil where there is none.
    static func cut(of times: [Date], share: Double) -> Date? {
        let times = times.sorted()
        guard !times.isEmpty else { return nil }
        return times[min(times.count - 1, max(0, Int(Double(times.count) * share) - 1))]
    }

    /// How many of the newer comments the candidate's check would have caught; nil where the older ones did not ask
    /// for it often enough, so that nothing is known.
    func caught(by candidate: Candidate) -> Int? {
        guard isKnown(candidate.evidence) else { return nil }
        let evidence = Set(candidate.evidence)
        return ClearedLines(candidate.matcher, replay).owners(in: candidate.scope, where: evidence.contains).count(where: isNewerComment)
    }

    /// The same of a check of whole files, which only those can show that ask for it.
    func caught(by candidate: FileCandidate) -> Int? {
        guard isKnown(candidate.evidence), candidate.matcher.isShownByCorrections else { return nil }
        return candidate.evidence.count(where: isNewerComment)
    }

    /// The same of a field of messages, which only those can show that bring it in.
    func caught(by candidate: MessageFieldCandidate) -> Int? {
        guard isKnown(candidate.evidence) else { return nil }
        return candidate.evidence.count { isNewerComment($0) && candidate.matcher.isBroughtIn(by: preparation.signals[$0].signal) }
    }

    /// Whether the older signals among the evidence would have sufficed.
    private func isKnown(_ evidence: [Int]) -> Bool {
        guard let cut else { return false }
        let older = evidence.filter { preparation.signals[$0].signal.at.map { $0 <= cut } ?? false }
        return preparation.reviews(of: older).count >= threshold
    }

    private func isNewerComment(_ index: Int) -> Bool {
        let signal = preparation.signals[index].signal
        guard let cut, let at = signal.at else { return false }
        return signal.kind == .comment && at > cut
    }
}
