import Change
import GitCommand
import Rules

/// Judges the staged change by the rules as they stand in the worktree.
public struct StagedCheck: Sendable {
    public var bypass: Bypass
    /// Whether a merge's lines are judged that one of its parents has already. A merge without
    /// conflicts is checked as what it brings in; resolving a conflict answers only for what is new.
    public var judgesMergedLines: Bool

    public init(bypass: Bypass = .fromEnvironment(), judgesMergedLines: Bool = false) {
        self.bypass = bypass
        self.judgesMergedLines = judgesMergedLines
    }

    /// - Parameter compile: Makes the rules anew where those that were left behind are not of these
    ///   sources; the lean executable has the full one do it.
    public func run(compile: (RepositoryPaths, [RuleSource]) throws -> CompiledRules) throws -> Report {
        if bypass.isTotal { return Bypass.totalReport }
        // Git answers both questions while this process reads the rules. Only where the usual place
        // holds none is the second question put off, for most likely it need not be asked.
        let early = FileBytes.exists(RuleSource.sharedFolder) ? try DiffCommand.staged().start() : nil
        let discovery = try RepositoryPaths.Discovery()
        let paths = try discovery.finish()
        guard paths.worktree != nil else { throw NoWorktree() }
        let sources = RuleFolder.sources(of: paths)
        if sources.isEmpty { return Report() }
        let compiled =
            try CompiledRules.stored(in: paths, madeFrom: sources) ?? compile(paths, sources)
        let checker = Checker(compiled.rules, bypassed: bypass.rules)
        guard checker.judgesLines else { return checker.report(on: ChangeSet(), failures: compiled.failures) }
        var change = try finish(early)
        if !judgesMergedLines {
            for parent in MergeHeads.read(in: paths) {
                change = change.intersection(try DiffCommand.staged(against: parent).run())
            }
        }
        return checker.report(on: change, failures: compiled.failures)
    }

    private func finish(_ early: consuming DiffCommand.Running?) throws -> ChangeSet {
        if let running = early { return try running.finish() }
        return try DiffCommand.staged().run()
    }
}
