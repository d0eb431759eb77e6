/// A line check, compiled: what it forbids, unless.
public struct LineMatcher: Sendable {
    public let forbid: Pattern
    public let unless: Pattern?

    /// - Throws: `PatternError` where either pattern cannot be used.
    public init(_ check: LineCheck) throws(PatternError) {
        forbid = try Pattern(check.forbid)
        // An empty `unless` would match, and so excuse, every line.
        unless = if let text = check.unless, !text.isEmpty { try Pattern(text) } else { nil }
    }

    /// Whether the line breaks the rule. A match that was given up counts as no.
    public func flags(_ line: String) -> Bool {
        forbid.matches(line) && !(unless?.matches(line) ?? false)
    }

    /// The lines that break the rule, by index.
    public func flaggedLines(in lines: JoinedLines) -> [Int] {
        search(lines).hits.map(\.line)
    }

    /// The lines that break the rule and where, and those on which a match was given up.
    public func search(_ lines: JoinedLines) -> LineHits {
        var found = forbid.search(lines)
        guard let unless else { return found }
        let hits = found.hits
        found.hits = []
        for hit in hits {
            if let unjudged = found.unjudgedFrom, hit.line >= unjudged { break }
            do {
                if try unless.firstMatch(in: Array(lines[hit.line])) == nil { found.hits.append(hit) }
            } catch {
                found.exhausted.append(hit.line)
                _ = found.isGivenUp(before: hit.line + 1, of: lines.count)
            }
        }
        found.exhausted.sort()
        return found
    }
}
