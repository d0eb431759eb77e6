/// A line check, compiled: what it forbids, unless.
public struct LineMatcher: Sendable {
    public let forbid: Pattern
    public let unless: Pattern?
    private let unlessAbove: Pattern?
    private let unlessBelow: Pattern?

    /// - Throws: `PatternError` where one of the patterns cannot be used.
    public init(_ check: LineCheck) throws(PatternError) {
        forbid = try Pattern(check.forbid)
        unless = try Self.excuse(check.unless)
        unlessAbove = try Self.excuse(check.unlessAbove)
        unlessBelow = try Self.excuse(check.unlessBelow)
    }

    /// An empty excuse would match, and so excuse, every line.
    private static func excuse(_ text: String?) throws(PatternError) -> Pattern? {
        guard let text, !text.isEmpty else { return nil }
        return try Pattern(text)
    }

    /// Whether what stands beside a line can excuse it.
    public var looksBeside: Bool { unlessAbove != nil || unlessBelow != nil }

    /// Whether the line, standing alone, breaks the rule. A match that was given up counts as no.
    public func flags(_ line: String) -> Bool {
        forbid.matches(line) && !(unless?.matches(line) ?? false)
    }

    /// The same, given up too where `mayGoOn` says no.
    public func flags(_ line: String, while mayGoOn: () -> Bool) -> Bool {
        let line = Array(line.utf8)
        return (try? forbid.firstMatch(in: line, while: mayGoOn)) != nil && mayGoOn()
            && (try? unless?.firstMatch(in: line, while: mayGoOn)) == nil
    }

    /// The lines that break the rule and where, and those on which a match was given up.
    /// - Parameters:
    ///   - neighbours: What stands beside the line of that index.
    ///   - mayGoOn: See `Pattern.search(_:while:)`.
    public func search(
        _ lines: JoinedLines, beside neighbours: (Int) -> Neighbours = { _ in .none }, while mayGoOn: () -> Bool = { true }
    ) -> LineHits {
        var found = forbid.search(lines, while: mayGoOn)
        guard unless != nil || looksBeside else { return found }
        let hits = found.hits
        found.hits = []
        for var hit in hits {
            if let unjudged = found.unjudgedFrom, hit.line >= unjudged { break }
            guard mayGoOn() else {
                found.unjudgedFrom = hit.line
                break
            }
            do {
                if try unless?.firstMatch(in: Array(lines[hit.line]), while: mayGoOn) != nil { continue }
                if looksBeside, try isExcused(by: neighbours(hit.line), &hit, mayGoOn) { continue }
                found.hits.append(hit)
            } catch {
                found.exhausted.append(hit.line)
                _ = found.isGivenUp(before: hit.line + 1, of: lines.count)
            }
        }
        found.exhausted.sort()
        return found
    }

    private func isExcused(
        by neighbours: Neighbours, _ hit: inout LineHits.Hit, _ mayGoOn: () -> Bool
    ) throws(PatternError) -> Bool {
        for (excuse, neighbour) in [(unlessAbove, neighbours.above), (unlessBelow, neighbours.below)] {
            guard let excuse else { continue }
            switch neighbour {
            case .line(let line): if try excuse.firstMatch(in: Array(line), while: mayGoOn) != nil { return true }
            case .none: continue
            case .unknown: hit.isCertain = false
            }
        }
        return false
    }
}
