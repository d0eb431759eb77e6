/// Signals that people gave one label: the same failure, whatever their words.
struct TagCluster {
    /// As `Label.normalised` spells it.
    let tag: String
    /// The signals with the label, ascending.
    let evidence: [Int]
}
