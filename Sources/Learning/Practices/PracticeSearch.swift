import Signals

/// Finds the practices that this repository's reviews ask for.
struct PracticeSearch {
    let preparation: Preparation
    let replay: Replay
    let catalogue: [Practice]

    /// - Parameter taken: Signals that other lessons rest on; a practice that most of those ask for is said already.
    func candidates(besides taken: Set<Int>) -> [PracticeCandidate] {
        let comments = preparation.signals.indices.filter { preparation.signals[$0].signal.kind == .comment }
        return catalogue.concurrentMap { practice in
            // One whose patterns cannot be used is found by the catalogue's own test.
            (try? PracticeMatcher(practice)).flatMap { candidate(for: $0, in: comments, besides: taken) }
        }.compactMap { $0 }
    }

    private func candidate(for matcher: PracticeMatcher, in comments: [Int], besides taken: Set<Int>) -> PracticeCandidate? {
        let (variant, evidence) = commonest(of: matcher, in: comments)
        guard evidence.count(where: taken.contains) * 2 < evidence.count else { return nil }
        var corrections = CorrectionFigures(forward: evidence, reverse: [], preparation, replay)
        // What no lines show, nobody can tell that it was corrected.
        corrections.forward = 0
        var trial = TrialFigures(askedInWordsBy: evidence, corrections, preparation, replay)
        trial.rejected = 0
        let candidate = PracticeCandidate(matcher: matcher, variant: variant, evidence: evidence, trial: trial)
        return Admission.admitsAdvice(candidate) ? candidate : nil
    }

    /// What asks for a practice; of several variants, for the one that most reviews ask for.
    private func commonest(of matcher: PracticeMatcher, in comments: [Int]) -> (variant: String?, evidence: [Int]) {
        guard !matcher.practice.variants.isEmpty else {
            return (nil, comments.filter { matcher.isAsked(by: preparation.signals[$0]) })
        }
        var evidence: [String: [Int]] = [:]
        for index in comments {
            for name in matcher.variants(askedBy: preparation.signals[index]) { evidence[name, default: []].append(index) }
        }
        let reviews = evidence.mapValues { preparation.reviews(of: $0).count }
        let commonest = reviews.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        return (commonest, commonest.flatMap { evidence[$0] } ?? [])
    }
}
