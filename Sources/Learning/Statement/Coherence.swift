/// How much the comments of some evidence agree in their words.
enum Coherence {
    /// The mean share of words that the comments have in common with the one most like the others,
    /// between 0 and 1.
    static func share(of evidence: [Int], _ preparation: Preparation) -> Double {
        let sets = evidence.map { Set(preparation.signals[$0].words) }
        guard sets.count > 1 else { return 1 }
        return sets.map { one in
            sets.reduce(0) { $0 + jaccard(one, $1) } / Double(sets.count)
        }.max() ?? 0
    }

    private static func jaccard(_ left: Set<Int32>, _ right: Set<Int32>) -> Double {
        let union = left.union(right).count
        return union == 0 ? 1 : Double(left.intersection(right).count) / Double(union)
    }
}
