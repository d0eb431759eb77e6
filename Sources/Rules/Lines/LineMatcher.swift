/// A line check, compiled: what it forbids, unless.
public struct LineMatcher: Sendable {
    public let forbid: Pattern
    public let unless: Pattern?
    private let unlessAbove: Pattern?
    private let unlessBelow: Pattern?
    private let unlessCurrentYear: Bool
    private let sorted: SortedLines?
    private let used: UsedNames?

    /// - Throws: `PatternError` where one of the patterns cannot be used.
    public init(_ check: LineCheck) throws(PatternError) {
        forbid = try Pattern(check.forbid)
        unless = try Pattern.ifAny(check.unless)
        unlessAbove = try Pattern.ifAny(check.unlessAbove)
        unlessBelow = try Pattern.ifAny(check.unlessBelow)
        unlessCurrentYear = check.unlessCurrentYear
        sorted = check.unlessSorted ? SortedLines(pattern: forbid) : nil
        used = check.unlessUsed ? UsedNames(pattern: forbid) : nil
    }

    /// Whether it tells nothing of a line by itself: it is about the order of several.
    public var isAboutOrder: Bool { sorted != nil }

    /// Whether what stands around the line, near or far, decides more than the line: only several lines show the good form.
    public var isAboutSeveral: Bool { isAboutOrder || looksAtFile }

    /// Whether the lines beside one count.
    public var looksBeside: Bool { unlessAbove != nil || unlessBelow != nil || isAboutOrder }

    /// Whether the rest of the line's file counts.
    public var looksAtFile: Bool { used != nil }

    /// Whether something other than the line can excuse it.
    private var needsContext: Bool { looksBeside || unlessCurrentYear }

    /// Whether the line, standing alone, breaks the rule; where several count, whether one of the lines does that the text
    /// holds, if these are all of the file. A match that was given up counts as no.
    /// - Parameters:
    ///   - year: The one it was written in; where nobody knows, no year excuses it.
    ///   - mayGoOn: See `Pattern.search(_:while:)`.
    public func flags(_ line: String, in year: Int? = nil, while mayGoOn: () -> Bool = { true }) -> Bool {
        if isAboutSeveral {
            let lines = JoinedLines(line.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
            let text = Array(line.utf8)
            return !search(lines, context: { lines.context(of: $0, in: year) }, text: { _ in text }, while: mayGoOn).hits.isEmpty
        }
        let line = Array(line.utf8)
        return (try? forbid.firstMatch(in: line, while: mayGoOn)) != nil && (try? unless?.firstMatch(in: line, while: mayGoOn)) == nil
            && !names(year, line[...])
    }

    /// The years of the notices among these lines, the latest of each; none where the check does not ask for a year.
    func years(in lines: JoinedLines, while mayGoOn: () -> Bool) -> Set<Int> {
        guard unlessCurrentYear else { return [] }
        return Set(forbid.search(lines, while: mayGoOn).hits.compactMap { Year.latest(in: lines[$0.line]) })
    }

    private func names(_ year: Int?, _ line: ArraySlice<UInt8>) -> Bool {
        guard unlessCurrentYear, let year, let latest = Year.latest(in: line) else { return false }
        return latest >= year
    }

    /// The lines that break the rule and where, and those on which a match was given up. Where what a line names counts,
    /// each name is a hit.
    /// - Parameters:
    ///   - context: What is to be known of the line of that index.
    ///   - text: The whole of the file it stands in; nil where that is not to be seen. Asked only where it counts.
    ///   - mayGoOn: See `Pattern.search(_:while:)`.
    public func search(
        _ lines: JoinedLines, context: (Int) -> LineContext = { _ in LineContext() }, text: (Int) -> [UInt8]? = { _ in nil },
        while mayGoOn: () -> Bool = { true }
    ) -> LineHits {
        var found = forbid.search(lines, while: mayGoOn)
        guard unless != nil || needsContext || looksAtFile else { return found }
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
                if needsContext, try isExcused(lines[hit.line], by: context(hit.line), &hit, mayGoOn) { continue }
                if let used {
                    found.hits += try used.unused(by: hit, lines[hit.line], in: text(hit.line))
                } else {
                    found.hits.append(hit)
                }
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
