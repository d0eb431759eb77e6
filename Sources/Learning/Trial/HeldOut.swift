import Foundation
import Rules

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
        cut = Self.cut(of: preparation.corrected.compactMap { preparation.signals[$0].signal.at }, share: Self.share)
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
        guard let cut, let matcher = try? LineMatcher(candidate.check) else { return nil }
        let older = candidate.evidence.filter { preparation.signals[$0].signal.at.map { $0 <= cut } ?? false }
        guard preparation.reviews(of: older).count >= threshold else { return nil }
        let evidence = Set(candidate.evidence)
        return ClearedLines(matcher, replay).owners(in: candidate.scope, where: evidence.contains).count { index in
            let signal = preparation.signals[index].signal
            return signal.kind == .comment && signal.at.map { $0 > cut } ?? false
        }
    }
}
