/// A rule ready to judge: its patterns and globs compiled.
public struct CompiledRule: Sendable {
    public let rule: EnforcedRule
    public let scope: Scope
    let matcher: Matcher

    enum Matcher: Sendable {
        case line(LineMatcher)
        case message(MessageMatcher)
        case file(FileMatcher)
        case companion(CompanionMatcher)
        case attested(AttestedCheck)
        case links
    }

    /// - Throws: `PatternError` or `ScopeError` where a pattern or glob cannot be used.
    public init(_ rule: EnforcedRule) throws {
        self.rule = rule
        scope = try Scope(rule.scope)
        matcher =
            switch rule.check {
            case .line(let check): .line(try LineMatcher(check))
            case .message(let check): .message(try MessageMatcher(check))
            case .file(let check): .file(try FileMatcher(check))
            case .companion(let check): .companion(try CompanionMatcher(check))
            case .attested(let check): .attested(check)
            case .links: .links
            }
    }
}
