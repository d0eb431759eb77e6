import Change
import Rules

extension Checker {
    /// Judges a change and says, too, which rule files are not in force and which content no rule
    /// could look at.
    /// - Parameter tree: The tree that the change leads to, asked only where a rule needs it, or something was found.
    /// - Throws: Where git does not answer for the tree.
    public func report(on change: ChangeSet, in tree: @autoclosure () throws -> GitTree, failures: [RuleLoadFailure]) throws -> Report {
        let objects = objectsToRead(for: change.files)
        let known = judgesFiles || !objects.isEmpty ? try tree() : nil
        var report = check(change.files, knowing: try known?.contents(of: objects) ?? [:], besides: change.removed)
        if judgesFiles, let known { report.add(try check(change.files, touching: change.touched, in: known)) }
        report = try sparingForeign(report) { try (known ?? tree()).foreign(among: $0) }
        report.skips += change.skips.filter { skip in skip.path.map(judges) ?? true }
        report.skips += failures.map(\.skip)
        return report
    }
}
