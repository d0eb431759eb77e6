import Rules
import Signals

/// A nit about whole files with its patterns compiled: judges by the matchers that judge a commit.
struct FileNitMatcher {
    private let asks: Pattern
    private let kind: Kind

    private enum Kind {
        case header(FileMatcher)
        case finalNewline
        case companion(CompanionMatcher)
    }

    /// - Throws: `PatternError` or `ScopeError` where one of the nit's patterns cannot be used.
    init(_ nit: FileNit) throws {
        asks = try Pattern("(?i)" + nit.asks)
        kind =
            switch nit.check {
            case .header(let pattern): .header(try FileMatcher(FileCheck(header: pattern)))
            case .finalNewline: .finalNewline
            case .companion(let globs): .companion(try CompanionMatcher(CompanionCheck(with: globs)))
            }
    }

    /// Whether a signal asks for it: in words, and where a correction could show it, by one that does.
    func isAsked(by signal: Signal) -> Bool {
        guard CommentText.ownLines(of: signal.comment).contains(where: { asks.matches(String($0)) }) else { return false }
        guard case .header(let matcher) = kind else { return true }
        return signal.corrections.contains { Self.brings(matcher, $0) }
    }

    /// Whether the lines of a correction can show that it was asked for.
    var isShownByCorrections: Bool { if case .header = kind { true } else { false } }

    /// Whether a change to a file breaks the rule; nil where the change leaves open what the rule is about.
    func isBroken(by file: AcceptedFile, in change: AcceptedChange) -> Bool? {
        switch kind {
        case .header(let matcher):
            guard file.isNew, let first = file.runs.first else { return nil }
            return try? matcher.lacksHeader(JoinedLines(first.added))
        case .finalNewline:
            guard let last = file.runs.last, last.below == nil else { return nil }
            return file.lacksFinalNewline
        case .companion(let matcher):
            guard let companions = try? matcher.companions(of: Array(file.path.utf8)) else { return nil }
            return !change.files.contains { companions.contains(Array($0.path.utf8)) }
        }
    }

    /// Whether a correction puts in front of some lines the header that these did not have.
    private static func brings(_ matcher: FileMatcher, _ correction: Correction) -> Bool {
        guard !correction.after.isEmpty, (try? matcher.lacksHeader(JoinedLines(correction.after))) == false else { return false }
        return correction.before.isEmpty || (try? matcher.lacksHeader(JoinedLines(correction.before))) == true
    }
}
