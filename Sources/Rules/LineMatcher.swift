/// A line check, compiled: what it forbids, unless.
public struct LineMatcher: Sendable {
    public let forbid: Pattern
    public let unless: Pattern?
    private let unlessAbove: Pattern?
    private let unlessBelow: Pattern?
    private let unlessCurrentYear: Bool
    private let sorted: SortedLines?

    /// - Throws: `PatternError` where one of the patterns cannot be used.
    public init(_ check: LineCheck) throws(PatternError) {
        forbid = try Pattern(check.forbid)
        unless = try Self.excuse(check.unless)
        unlessAbove = try Self.excuse(check.unlessAbove)
        unlessBelow = try Self.excuse(check.unlessBelow)
        unlessCurrentYear = check.unlessCurrentYear
        sorted = check.unlessSorted ? SortedLines(pattern: forbid) : nil
    }

    /// Whether it tells nothing of a line by itself: it is about the order of several.
    public var isAboutOrder: Bool { sorted != nil }

    /// An empty excuse would match, and so excuse, every line.
    private static func excuse(_ text: String?) throws(PatternError) -> Pattern? {
        guard let text, !text.isEmpty else { return nil }
        return try Pattern(text)
    }

    /// Whether something besides the line can excuse it.
    private var looksBesides: Bool { unlessAbove != nil || unlessBelow != nil || unlessCurrentYear || isAboutOrder }

    /// Whether the line, standing alone, breaks the rule; where order counts, whether one of the lines does that the text
    /// holds. A match that was given up counts as no.
    /// - Parameters:
    ///   - year: The one it was written in; where nobody knows, no year excuses it.
    ///   - mayGoOn: See `Pattern.search(_:while:)`.
    public func flags(_ line: String, in year: Int? = nil, while mayGoOn: () -> Bool = { true }) -> Bool {
        if isAboutOrder {
            let lines = JoinedLines(line.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
            return !search(lines, context: { lines.context(of: $0, in: year) }, while: mayGoOn).hits.isEmpty
        }
        let line = Array(line.utf8)
        return (try? forbid.firstMatch(in: line, while: mayGoOn)) != nil && (try? unless?.firstMatch(in: line, while: mayGoOn)) == nil
            && !names(year, line[...])
    }

    private func names(_ year: Int?, _ line: ArraySlice<UInt8>) -> Bool {
        guard unlessCurrentYear, let year, let latest = Year.latest(in: line) else { return false }
        return latest >= year
    }

    /// The lines that break the rule and where, and those on which a match was given up.
    /// - Parameters:
    ///   - context: What is to be known of the line of that index.
    ///   - mayGoOn: See `Pattern.search(_:while:)`.
    public func search(
        _ lines: JoinedLines, context: (Int) -> LineContext = { _ in LineContext() }, while mayGoOn: () -> Bool = { true }
    ) -> LineHits {
        var found = forbid.search(lines, while: mayGoOn)
        guard unless != nil || looksBesides else { return found }
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
                if looksBesides, try isExcused(lines[hit.line], by: context(hit.line), &hit, mayGoOn) { continue }
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
        _ line: ArraySlice<UInt8>, by context: LineContext, _ hit: inout LineHits.Hit, _ mayGoOn: () -> Bool
    ) throws(PatternError) -> Bool {
        if names(context.year, line) { return true }
        if unlessCurrentYear, context.year == nil { hit.isCertain = false }
        if let sorted {
            guard let isInOrder = try sorted.isInOrder(line, beside: context) else {
                hit.isCertain = false
                return false
            }
            if isInOrder { return true }
        }
        for (excuse, neighbour) in [(unlessAbove, context.above), (unlessBelow, context.below)] {
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
