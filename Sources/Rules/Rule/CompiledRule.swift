/// A rule ready to judge: its patterns and globs compiled.
public struct CompiledRule: Sendable {
    public let rule: EnforcedRule
    public let scope: Scope
    /// The same number for the same scope.
    let scopeNumber: Int
    let matcher: Matcher

    enum Matcher: Sendable {
        case line(LineSearch)
        case message(MessageMatcher)
        case file(FileMatcher)
        case companion(CompanionMatcher)
        case attested(AttestedCheck)
        case links
    }

    /// - Parameter scopes: Those of other rules, by their text; many rules have the same.
    /// - Throws: `PatternError` or `ScopeError` where a pattern or glob cannot be used.
    init(_ rule: EnforcedRule, among scopes: inout [[String]: (number: Int, scope: Scope)]) throws {
        self.rule = rule
        let (number, scope) = try scopes[rule.scope] ?? (scopes.count, Scope(rule.scope))
        scopes[rule.scope] = (number, scope)
        self.scope = scope
        scopeNumber = number
        matcher =
            switch rule.check {
            case .line(let check): .line(try LineSearch(check))
            case .message(let check): .message(try MessageMatcher(check))
            case .file(let check): .file(try FileMatcher(check))
            case .companion(let check): .companion(try CompanionMatcher(check))
            case .attested(let check): .attested(check)
            case .links: .links
            }
    }
}
