import Rules
import Signals

/// Judges files of accepted changes as wholes, by the matchers that judge a commit, as far as what is known of an
/// accepted change goes: neither sizes nor modes, nor what else stood in its tree. `StandingTrial` asks for those.
struct AcceptedFileJudge {
    private let kind: Kind

    private enum Kind {
        case file(FileMatcher)
        case companion(CompanionMatcher)
    }

    /// - Returns: Nil for a check that accepted changes cannot be held against.
    /// - Throws: `PatternError` or `ScopeError` where a pattern or glob cannot be used.
    init?(_ check: Check) throws {
        switch check {
        case .file(let check):
            guard check.header != nil || check.requiresFinalNewline || check.forbidPath != nil else { return nil }
            kind = .file(try FileMatcher(check))
        case .companion(let check):
            guard !check.exists else { return nil }
            kind = .companion(try CompanionMatcher(check))
        case .line, .message, .attested, .links: return nil
        }
    }

    /// Whether it judges what stands in a file, and not only what a change does besides.
    var isOfContent: Bool { if case .file = kind { true } else { false } }

    /// Whether a change to a file breaks the rule; nil where the change leaves open what the rule is about.
    /// - Parameters:
    ///   - touched: Every path that the change touched.
    ///   - mayGoOn: See `Pattern.search(_:while:)`.
    func isBroken(by file: AcceptedFile, touching touched: [[UInt8]], while mayGoOn: () -> Bool = { true }) -> Bool? {
        switch kind {
        case .file(let matcher):
            let verdicts = [header(matcher, file, mayGoOn), finalNewline(matcher, file), path(matcher, file, mayGoOn)].compactMap { $0 }
            return verdicts.isEmpty ? nil : verdicts.contains(true)
        case .companion(let matcher):
            guard matcher.check.when.isPulled(byAdding: file.isNew), mayGoOn(),
                let companions = try? matcher.companions(of: Array(file.path.utf8))
            else { return nil }
            return !touched.contains(where: companions.contains)
        }
    }

    private func header(_ matcher: FileMatcher, _ file: AcceptedFile, _ mayGoOn: () -> Bool) -> Bool? {
        guard matcher.check.header != nil, file.isNew, let first = file.runs.first else { return nil }
        return try? matcher.lacksHeader(JoinedLines(first.added), while: mayGoOn)
    }

    private func finalNewline(_ matcher: FileMatcher, _ file: AcceptedFile) -> Bool? {
        guard matcher.check.requiresFinalNewline, let last = file.runs.last, last.below == nil else { return nil }
        return file.lacksFinalNewline
    }

    private func path(_ matcher: FileMatcher, _ file: AcceptedFile, _ mayGoOn: () -> Bool) -> Bool? {
        guard matcher.check.forbidPath != nil, file.isNew else { return nil }
        return try? matcher.forbids(Array(file.path.utf8), while: mayGoOn)
    }
}
