import Rules

/// Counts what is left out, and keeps the samples that sort first: the order of reading must not show.
struct LeftOutTally: Sendable {
    private struct Key: Hashable {
        let reason: LeftOut.Reason
        let source: String
    }

    private var counts: [Key: Int] = [:]
    private var samples: [Key: Set<String>] = [:]

    static let mostSamples = 3
    /// In Unicode scalars.
    private static let longestSample = 80

    mutating func add(_ reason: LeftOut.Reason, source: String, sample: String) {
        let key = Key(reason: reason, source: source)
        counts[key, default: 0] += 1
        keep(CleanText.line(sample, limit: Self.longestSample), under: key)
    }

    mutating func add(_ other: LeftOutTally) {
        for (key, count) in other.counts { counts[key, default: 0] += count }
        for (key, kept) in other.samples {
            for sample in kept { keep(sample, under: key) }
        }
    }

    /// Sorted by reason, then source.
    var entries: [LeftOut] {
        counts.map { key, count in
            LeftOut(
                reason: key.reason, source: key.source, count: count,
                samples: (samples[key] ?? []).sorted())
        }.sorted { ($0.reason, $0.source) < ($1.reason, $1.source) }
    }

    private mutating func keep(_ sample: String, under key: Key) {
        guard !sample.isEmpty else { return }
        samples[key, default: []].insert(sample)
        if let kept = samples[key], kept.count > Self.mostSamples, let last = kept.max() {
            samples[key]?.remove(last)
        }
    }
}
