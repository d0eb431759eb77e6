import Change
import GitCommand
import Rules

/// Judges a commit that was just made, by the rules as they stand in the worktree, as the hooks before it would
/// have.
struct CommitCheck {
    let move: HeadMove
    let paths: RepositoryPaths

    func run(by rules: CompiledRules) throws -> Report {
        let checker = Checker(rules.rules)
        var report = Report()
        if checker.judgesChanges {
            report.add(try checker.report(on: change(), in: GitTree(.commit(move.new), in: paths, mayFetch: false), failures: []))
        }
        if checker.judgesMessages {
            for message in try RangeMessages.read(of: move.new) { report.add(checker.check(message)) }
        }
        return report
    }

    /// Against what HEAD was, which of an amended commit is the commit before the amending. Where a merge's
    /// conflicts were resolved, only what is new against every parent.
    private func change() throws -> ChangeSet {
        let old = try Revision.isNothing(move.old) ? Revision.emptyTree() : move.old
        var change = try DiffCommand.between(old, and: move.new, mayFetch: false).run()
        if move.reason.hasPrefix("commit (merge)") {
            let parents = try GitCommand(["rev-parse", "\(move.new)^@"]).output().text.split(separator: "\n").map(String.init)
            for parent in parents where parent != old {
                change = change.intersection(try DiffCommand.between(parent, and: move.new, mayFetch: false).run())
            }
        }
        return change
    }
}
