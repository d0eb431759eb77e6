import Change
import GitCommand
import Rules
import Support

/// Judges the staged change by the rules as they stand in the worktree.
public struct StagedCheck: Sendable {
    public var bypass: Bypass
    /// Whether a merge's lines are judged that one of its parents has already, even where it had conflicts. A merge
    /// without conflicts is always checked as what it brings in; resolving a conflict answers only for what is new.
    public var judgesMergedLines: Bool

    public init(bypass: Bypass = .fromEnvironment(), judgesMergedLines: Bool = false) {
        self.bypass = bypass
        self.judgesMergedLines = judgesMergedLines
    }

    public func run(compile: CompiledRules.Making) throws -> Report {
        if bypass.isTotal { return Bypass.totalReport }
        return try judged(compile).report
    }

    /// The report, and where it was made.
    func judged(_ compile: CompiledRules.Making) throws -> (report: Report, paths: RepositoryPaths) {
        // Git's hooks, and most people, are in the worktree's top folder.
        if FileBytes.exists(RuleSource.sharedFolder), let judged = try judgedAtTop(compile) { return judged }
        let paths = try RepositoryPaths.inHook()
        guard paths.worktree != nil else { throw NoWorktree() }
        let sources = RuleFolder.sources(of: paths)
        // Nothing to hold a change against: no need to look at it.
        if sources.isEmpty { return (Report(), paths) }
        let rules = try CompiledRules.stored(in: paths, madeFrom: sources) ?? compile(paths, sources)
        // Settings alone hold no change against anything either.
        if rules.rules.isEmpty && rules.failures.isEmpty { return (Report(), paths) }
        return (try judge(try DiffCommand.staged().run(), by: rules, in: paths), paths)
    }

    /// While git reads the change, the rules are made ready as they stand where they most likely are.
    /// What git then says of the place decides whether that was right.
    /// - Returns: Nil where it is all to be asked one by one.
    private func judgedAtTop(_ compile: CompiledRules.Making) throws -> (report: Report, paths: RepositoryPaths)? {
        let running = try DiffCommand.stagedAndSetup().start()
        let likely = RepositoryPaths(worktree: ".", gitDirectory: ".git", commonDirectory: ".git")
        let sources = RuleFolder.sources(of: likely)
        let stored = CompiledRules.stored(in: likely, madeFrom: sources)
        let ready = stored.map { ($0, Checker($0.rules, bypassed: bypass.rules)) }

        guard let (change, setup) = try running.finishWithSetup() else { return nil }
        let paths = setup.paths
        guard paths.worktree != nil else { throw NoWorktree() }
        let isLikely = setup.isAtTop && paths.gitDirectory == ".git" && paths.commonDirectory == ".git"
        if isLikely, let (rules, checker) = ready {
            return (try judge(change, by: rules, checker, in: paths), paths)
        }
        let found = isLikely ? sources : RuleFolder.sources(of: paths)
        let rules = try CompiledRules.stored(in: paths, madeFrom: found) ?? compile(paths, found)
        return (try judge(change, by: rules, in: paths), paths)
    }

    private func judge(
        _ change: ChangeSet, by rules: CompiledRules, _ checker: Checker? = nil, in paths: RepositoryPaths
    ) throws -> Report {
        let checker = checker ?? Checker(rules.rules, bypassed: bypass.rules)
        var change = change
        if !judgesMergedLines && checker.judgesChanges {
            for parent in MergeHeads.resolved(in: paths) {
                change = change.intersection(try DiffCommand.staged(against: parent).run())
            }
        }
        return try checker.report(on: change, in: GitTree(.index, in: paths, mayFetch: false), failures: rules.failures)
    }
}
