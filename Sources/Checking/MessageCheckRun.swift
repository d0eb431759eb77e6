import Change
import GitCommand
import Rules
import Support

/// Judges a commit message by the rules as they stand in the worktree.
public struct MessageCheckRun: Sendable {
    public var bypass: Bypass
    public var file: String

    public init(file: String, bypass: Bypass = .fromEnvironment()) {
        self.file = file
        self.bypass = bypass
    }

    public func run(compile: CompiledRules.Making) throws -> Report {
        if bypass.isTotal { return Bypass.totalReport }
        return try judged(compile).report
    }

    /// The report, and where it was made.
    func judged(_ compile: CompiledRules.Making) throws -> (report: Report, paths: RepositoryPaths) {
        let paths = try RepositoryPaths.inHook()
        let sources = RuleFolder.sources(of: paths)
        let compiled = try sources.isEmpty ? nil : CompiledRules.stored(in: paths, madeFrom: sources) ?? compile(paths, sources)
        guard let compiled, compiled.rules.contains(where: { if case .message = $0.check { true } else { false } }) else {
            // Nothing to hold it against: no need to ask git how it will tidy it.
            guard FileBytes.exists(file) else { throw UnreadableMessage(path: file) }
            return (Report(skips: compiled?.failures.map(\.skip) ?? []), paths)
        }
        let message = try MessageFile.read(file, settings: try MessageSettings.Inquiry().finish())
        var report = Checker(compiled.rules, bypassed: bypass.rules).check(message)
        report.skips += compiled.failures.map(\.skip)
        return (report, paths)
    }
}
