import Change
import Rules

extension Checker {
    /// Judges a change and says, too, which rule files are not in force and which content no rule
    /// could look at.
    public func report(on change: ChangeSet, failures: [RuleLoadFailure]) -> Report {
        var report = check(change.files)
        report.skips += change.skips.filter { skip in skip.path.map(judges) ?? true }
        report.skips += failures.map(\.skip)
        return report
    }
}
