import Rules
import Signals

/// A nit about whole files with its patterns compiled: judges by the matchers that judge a commit.
struct FileNitMatcher {
    /// Judges accepted changes.
    let judge: AcceptedFileJudge
    private let asks: Pattern
    private let exempt: Scope?
    /// What a correction can show; nil where its lines show nothing.
    private let header: FileMatcher?
    /// What has to change beside a file: who comments on that does not ask for it.
    private let companions: Scope?

    /// - Returns: Nil where accepted changes cannot be held against it.
    /// - Throws: `PatternError` or `ScopeError` where one of the nit's patterns cannot be used.
    init?(_ nit: FileNit) throws {
        guard let judge = try AcceptedFileJudge(nit.check.ofRule) else { return nil }
        self.judge = judge
        asks = try .ofWords(nit.asks)
        exempt = nit.exempt.isEmpty ? nil : try Scope(nit.exempt)
        companions = try Self.companions(of: nit)
        header = if case .header(let pattern) = nit.check { try FileMatcher(FileCheck(header: pattern)) } else { nil }
    }

    /// Nil where they are known beside a changed file alone: no glob at all would mean every file.
    private static func companions(of nit: FileNit) throws -> Scope? {
        guard case .companion(let globs) = nit.check else { return nil }
        let fixed = globs.filter { !$0.contains("{") }
        return fixed.isEmpty ? nil : try Scope(fixed)
    }

    /// Whether it may be about the file at `path`.
    func concerns(_ path: String) -> Bool { !(exempt?.contains(path) ?? false) }

    /// Whether a signal asks for it: in words, and where a correction could show it, by one that does. Who says that it is
    /// missing, on a file as a whole, needs none.
    func isAsked(by prepared: PreparedSignal) -> Bool {
        guard prepared.ownLines.contains(where: asks.matches), !isAboutCompanion(prepared) else { return false }
        guard let header else { return true }
        if prepared.signal.line == nil, prepared.signal.corrections.isEmpty, prepared.ownLines.contains(where: Self.misses) { return true }
        return prepared.signal.corrections.contains { Self.brings(header, $0) }
    }

    private static func misses(_ line: String) -> Bool {
        line.lowercased().split { !$0.isLetter }.contains(where: missing.contains)
    }

    private static let missing: Set<Substring> = ["missing", "lacks", "lacking", "add", "needs", "without", "no"]

    private func isAboutCompanion(_ prepared: PreparedSignal) -> Bool {
        prepared.signal.path.map { companions?.contains($0) ?? false } ?? false
    }

    /// Whether the lines of a correction can show that it was asked for.
    var isShownByCorrections: Bool { header != nil }

    /// Whether a correction puts in front of some lines the header that these did not have.
    private static func brings(_ matcher: FileMatcher, _ correction: Correction) -> Bool {
        guard !correction.after.isEmpty, (try? matcher.lacksHeader(JoinedLines(correction.after))) == false else { return false }
        return correction.before.isEmpty || (try? matcher.lacksHeader(JoinedLines(correction.before))) == true
    }
}
