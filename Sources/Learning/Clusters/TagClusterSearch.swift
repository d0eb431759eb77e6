import Signals

/// Finds the labels that enough distinct reviews were given, and what their corrections have in common.
struct TagClusterSearch {
    let preparation: Preparation
    let settings: LearningSettings

    /// Of a cluster's reviews, the share whose corrections must have a form for it to be what the label is about.
    private static let leastShareOfForm = 2.0 / 3
    private static let mostForms = 100

    /// In the order of the labels.
    func clusters() -> [TagCluster] {
        var evidence: [String: [Int]] = [:]
        for (index, prepared) in preparation.signals.enumerated() {
            for tag in Label.failures(in: prepared.signal.tags) { evidence[tag, default: []].append(index) }
        }
        return evidence.filter { preparation.reviews(of: $0.value).count >= settings.threshold }
            .sorted { $0.key < $1.key }.map { TagCluster(tag: $0.key, evidence: $0.value) }
    }

    /// The forms that a cluster's corrections share, so that a check can be inferred from them.
    func associations(in clusters: [TagCluster]) -> [Association] {
        clusters.flatMap { cluster -> [Association] in
            let word = CommentWords.word(forLabel: cluster.tag)
            guard let number = preparation.words.number(of: word) else { return [] }
            var signals: [Int32: [Int]] = [:]
            for index in cluster.evidence {
                for form in preparation.signals[index].forms { signals[form, default: []].append(index) }
            }
            let reviews = Double(preparation.reviews(of: cluster.evidence).count)
            let least = max(Double(settings.threshold), reviews * Self.leastShareOfForm)
            return signals.filter { Double(preparation.reviews(of: $0.value).count) >= least }
                .sorted { $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key }
                .prefix(Self.mostForms).map { form, indexes in
                    Association(
                        form: preparation.forms[form], forms: [form], words: [number],
                        strength: settings.leastAssociation, evidence: indexes)
                }
        }
    }
}
