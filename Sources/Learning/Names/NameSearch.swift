import Rules

/// Finds the code that reviewers keep asking for by its name. Where it is missing no line shows, so that words alone can
/// carry it.
struct NameSearch {
    let preparation: Preparation
    let replay: Replay
    let catalogue: [NameNit]

    /// Accepted changes that have it at the least: else the project has moved on.
    private static let leastUses = 3

    /// What became of a topic, as indexes of signals.
    private struct Requests {
        var named: [Int] = []
        var brought: [Int] = []
        var removed: [Int] = []
    }

    /// - Parameter taken: Signals that other lessons rest on; what they mostly are is said already.
    func candidates(besides taken: Set<Int>) -> [NameCandidate] {
        var requests: [NamedCode.Topic: Requests] = [:]
        for (index, code) in preparation.signals.concurrentMap({ NamedCode($0, knowing: catalogue) }).enumerated() {
            for topic in code.named { requests[topic, default: Requests()].named.append(index) }
            for topic in code.brought { requests[topic, default: Requests()].brought.append(index) }
            for topic in code.removed { requests[topic, default: Requests()].removed.append(index) }
        }
        return requests.sorted { $0.key.names.lexicographicallyPrecedes($1.key.names) }.compactMap { topic, requests in
            let isNews = requests.brought.count(where: taken.contains) * 2 < requests.brought.count
            return isNews ? candidate(for: topic, requests) : nil
        }
    }

    private func candidate(for topic: NamedCode.Topic, _ requests: Requests) -> NameCandidate? {
        let reviews = preparation.reviews(of: requests.brought).count
        let candidate = NameCandidate(
            topic: topic, name: commonest(of: topic.names, requests.brought), scope: types(of: requests.brought),
            evidence: requests.brought,
            followed: Double(reviews) / Double(max(1, preparation.reviews(of: requests.named).count)),
            trial: TrialFigures(
                isWellKnown: topic.nit != nil, isTried: false, reviews: reviews, separated: reviews,
                commented: preparation.commented,
                corrections: CorrectionFigures(forward: requests.brought, reverse: requests.removed, preparation, replay)),
            coherence: Coherence.share(of: requests.brought, preparation))
        return Admission.admitsAdvice(candidate) && isInUse(candidate) ? candidate : nil
    }

    private func commonest(of names: [String], _ evidence: [Int]) -> String {
        guard names.count > 1 else { return names[0] }
        let lines = evidence.flatMap { preparation.signals[$0].signal.corrections.flatMap(\.after) }
        let found = lines.flatMap(CodeName.all)
        return names.max { left, right in found.count { $0 == left } < found.count { $0 == right } } ?? names[0]
    }

    private func types(of evidence: [Int]) -> Set<FileType> {
        let located = evidence.compactMap { index in
            preparation.signals[index].signal.path.map { (type: FileType(ofPath: $0), index: index) }
        }
        let found = Dictionary(grouping: located, by: \.type).mapValues { $0.map(\.index) }
        let reviews = found.mapValues { preparation.reviews(of: $0).count }
        return FileType.takingPart(reviews, of: reviews.values.reduce(0, +))
    }

    /// Whether what was accepted lately has it, so far as enough was to tell.
    private func isInUse(_ candidate: NameCandidate) -> Bool {
        guard replay.showsCustom, let pattern = try? Pattern(FormPattern.escaped(candidate.name) + #"\b"#) else { return true }
        let uses = replay.accepted.lines(pattern.matchingLines(in: replay.accepted.lines), in: candidate.scope)
        return Set(uses.map(replay.accepted.owner)).count >= Self.leastUses
    }
}
