/// Mends lines by the fixes of the rules that flag them.
public struct LineFixer: Sendable {
    private struct Ready: Sendable {
        let id: String
        let matcher: LineMatcher
        let fix: CompiledFix?
        let scope: Scope
        /// What stands in every line that it flags; nil where its pattern tells of none.
        let needle: Needle?
    }

    private let rules: [Ready]
    /// Where in `rules` the one of an id is.
    private let places: [String: Int]
    private let year: Int

    /// Rules that cannot be compiled, or judge no lines, mend nothing.
    public init(_ rules: [EnforcedRule], in year: Int = Year.current()) {
        self.init(
            ready: rules.filter { $0.stage >= .warn }.compactMap { rule in
                guard case .line(let check) = rule.check, let matcher = try? LineMatcher(check), let scope = try? Scope(rule.scope)
                else { return nil }
                return Ready(
                    id: rule.id, matcher: matcher, fix: rule.fix.flatMap { try? CompiledFix($0) }, scope: scope,
                    needle: RequiredText.of(check.forbid).map(Needle.init))
            }, year: year)
    }

    private init(ready rules: [Ready], year: Int) {
        self.rules = rules
        places = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.year = year
    }

    /// Mends by those rules alone that hold in a file: to be asked once for all its lines.
    public func holding(in path: [UInt8]) -> LineFixer {
        LineFixer(ready: rules.filter { $0.scope.contains(path) }, year: year)
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
    public func mended(_ line: [UInt8], flaggedBy ids: Set<String>) -> Mended? {
        let flagging = ids.compactMap { places[$0] }.sorted().map { rules[$0] }
        var mended = line
        for ready in flagging where ready.fix != nil && flags(ready, mended) {
            guard let fixed = ready.fix?.applied(to: mended, in: year), !fixed.contains(where: Self.endsLine.contains),
                !flags(ready, fixed),
                !rules.contains(where: { flags($0, fixed) && !flags($0, mended) })
            else { continue }
            mended = fixed
        }
        guard mended != line else { return nil }
        return Mended(line: mended, rules: flagging.filter { !flags($0, mended) }.map(\.id))
    }

    /// A match that was given up counts as one: nothing is known of the line.
    private func flags(_ ready: Ready, _ line: [UInt8]) -> Bool {
        if let needle = ready.needle, line.withUnsafeBufferPointer({ needle.place(in: $0) }) == nil { return false }
        var lines = JoinedLines()
        lines.append(line)
        let found = ready.matcher.search(lines, context: { _ in LineContext(year: year) })
        return !found.hits.isEmpty || !found.exhausted.isEmpty || found.unjudgedFrom != nil
    }

    private static let endsLine: Set<UInt8> = [0, UInt8(ascii: "\n"), UInt8(ascii: "\r")]
}
