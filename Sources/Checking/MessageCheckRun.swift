import Change
import GitCommand
import Rules

/// Judges a commit message by the rules as they stand in the worktree.
public struct MessageCheckRun: Sendable {
    public var bypass: Bypass
    public var file: String

    public init(file: String, bypass: Bypass = .fromEnvironment()) {
        self.file = file
        self.bypass = bypass
    }

    /// - Parameter compile: See `StagedCheck.run(compile:)`.
    public func run(compile: (RepositoryPaths, [RuleSource]) throws -> CompiledRules) throws -> Report {
        if bypass.isTotal { return Bypass.totalReport }
        let discovery = try RepositoryPaths.Discovery()
        let inquiry = try MessageSettings.Inquiry()
        let paths = try discovery.finish()
        let sources = RuleFolder.sources(of: paths)
        let settings = try inquiry.finish()
        let message = try MessageFile.read(file, settings: settings)
        if sources.isEmpty { return Report() }
        let compiled = try CompiledRules.stored(in: paths, madeFrom: sources) ?? compile(paths, sources)
        var report = Checker(compiled.rules, bypassed: bypass.rules).check(message)
        report.skips += compiled.failures.map(\.skip)
        return report
    }
}
