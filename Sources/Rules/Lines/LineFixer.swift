/// Mends lines by the fixes of the rules that flag them.
public struct LineFixer: Sendable {
    private struct Ready: Sendable {
        let rule: EnforcedRule
        let matcher: LineMatcher
        let scope: Scope
    }

    private let rules: [Ready]
    private let year: Int

    /// Rules that cannot be compiled, or judge no lines, mend nothing.
    public init(_ rules: [EnforcedRule], in year: Int = Year.current()) {
        self.year = year
        self.rules = rules.filter { $0.stage >= .warn }.compactMap { rule in
            guard case .line(let check) = rule.check, let matcher = try? LineMatcher(check), let scope = try? Scope(rule.scope)
            else { return nil }
            return Ready(rule: rule, matcher: matcher, scope: scope)
        }
    }

    public struct Mended: Sendable, Hashable {
        public let line: [UInt8]
        /// The ids of the rules that flagged the line and no longer do.
        public let rules: [String]
    }

    /// The line with the fixes of the rules of these ids, as far as each does what it is for: its own rule no
    /// longer flags the line, and no other one that passed it before flags it now.
    /// - Parameter line: Without its end.
    /// - Returns: Nil where no fix does.
    public func mended(_ line: [UInt8], in path: [UInt8], flaggedBy ids: Set<String>) -> Mended? {
        let holding = rules.filter { $0.scope.contains(path) }
        var mended = line
        for ready in holding where ids.contains(ready.rule.id) && flags(ready, mended) {
            guard let fixed = ready.rule.fix?.applied(to: mended, in: year), !fixed.contains(where: Self.endsLine.contains),
                !flags(ready, fixed),
                !holding.contains(where: { flags($0, fixed) && !flags($0, mended) })
            else { continue }
            mended = fixed
        }
        guard mended != line else { return nil }
        return Mended(line: mended, rules: holding.filter { ids.contains($0.rule.id) && !flags($0, mended) }.map(\.rule.id))
    }

    /// A match that was given up counts as one: nothing is known of the line.
    private func flags(_ ready: Ready, _ line: [UInt8]) -> Bool {
        var lines = JoinedLines()
        lines.append(line)
        let found = ready.matcher.search(lines, context: { _ in LineContext(year: year) })
        return !found.hits.isEmpty || !found.exhausted.isEmpty || found.unjudgedFrom != nil
    }

    private static let endsLine: Set<UInt8> = [0, UInt8(ascii: "\n"), UInt8(ascii: "\r")]
}
