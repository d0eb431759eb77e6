import Support

/// The lines that a pattern matches and that are to be sorted: see `LineCheck.unlessSorted`.
struct SortedLines: Sendable {
    let pattern: Pattern

    /// Whether nothing beside the line shows that it is out of order; nil where nothing shows that it is in order either,
    /// and not all can be seen.
    /// - Throws: `PatternError.exhausted` where a match was given up.
    func isInOrder(_ line: ArraySlice<UInt8>, beside context: LineContext) throws(PatternError) -> Bool? {
        guard let own = try Entry(line, pattern) else { return true }
        let (above, below) = (try entry(context.above), try entry(context.below))
        if let above, own.comes(before: above) { return false }
        if let below, !context.isBelowJudged, below.comes(before: own) { return false }
        if above != nil || below != nil { return true }
        if case .unknown = context.above { return nil }
        if case .unknown = context.below { return nil }
        return true
    }

    private func entry(_ neighbour: Neighbour) throws(PatternError) -> Entry? {
        guard case .line(let line) = neighbour else { return nil }
        return try Entry(line, pattern)
    }

    private struct Entry {
        let opening: ArraySlice<UInt8>
        let key: ArraySlice<UInt8>

        /// Nil where the pattern does not match.
        init?(_ line: ArraySlice<UInt8>, _ pattern: Pattern) throws(PatternError) {
            let line = Array(line)
            guard let groups = try pattern.groups(in: line), let place = groups[1] ?? groups[0] else { return nil }
            opening = line[..<place.lowerBound]
            key = line[place]
        }

        func comes(before other: Entry) -> Bool {
            opening.elementsEqual(other.opening) && key.lexicographicallyPrecedes(other.key)
                && key.map(\.inSmallLetters).lexicographicallyPrecedes(other.key.map(\.inSmallLetters))
        }
    }
}
