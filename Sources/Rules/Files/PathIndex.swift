/// Many paths, to be searched for companions again and again.
struct PathIndex {
    private let paths: [[UInt8]]
    private var byName: [ArraySlice<UInt8>: [[UInt8]]] = [:]
    private var comparisons = 0

    /// The search would take longer than a commit should wait.
    struct TooManyPaths: Error, CustomStringConvertible {
        let description = "given up: its globs would have to be tried on too many paths"
    }

    /// Paths that one index tries globs on, in all.
    private let mostComparisons: Int

    /// - Parameter mostComparisons: By default about a second's work.
    init(_ paths: some Sequence<[UInt8]>, mostComparisons: Int = 5_000_000) {
        self.mostComparisons = mostComparisons
        self.paths = Array(paths)
        for path in self.paths {
            byName[path.fileName, default: []].append(path)
        }
    }

    /// - Throws: `TooManyPaths`.
    mutating func contains(_ companions: Companions) throws(TooManyPaths) -> Bool {
        let candidates = companions.names.map { names in names.flatMap { byName[$0[...]] ?? [] } } ?? paths
        comparisons += candidates.count
        guard comparisons <= mostComparisons else { throw TooManyPaths() }
        return candidates.contains(where: companions.contains)
    }
}
