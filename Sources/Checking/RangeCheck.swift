import Change
import GitCommand
import Rules

/// Judges what a branch adds: the change from the merge base to its tip, and each commit's message.
///
/// The rules are those of both ends, each at its harder stage, so that no branch passes by weakening
/// the rule that it breaks.
public struct RangeCheck: Sendable {
    public var range: RevisionRange
    public var bypass: Bypass

    public init(_ range: RevisionRange, bypass: Bypass = .fromEnvironment()) {
        self.range = range
        self.bypass = bypass
    }

    /// - Parameter rules: The rules as they stand in a commit.
    public func run(rules: (String) throws -> CompiledRules) throws -> Report {
        if bypass.isTotal { return Bypass.totalReport }
        let new = try Revision.commit(range.new)
        // Hosts give an id of zeros for a branch that did not exist: it is all new.
        let old = Revision.isNothing(range.old) ? nil : try Revision.commit(range.old)
        let held = HeldRules(old: try old.map(rules), new: try rules(new))
        var report = Report(skips: held.notes)
        if held.rules.isEmpty { return report }
        let checker = Checker(held.rules, bypassed: bypass.rules)
        if checker.judgesChanges {
            let base = try old.map { try Revision.mergeBase($0, new) } ?? Revision.emptyTree()
            let change = try DiffCommand.between(base, and: new).run()
            report.add(try checker.report(on: change, in: GitTree(.commit(new), in: RepositoryPaths.discover()), failures: []))
        }
        if checker.judgesMessages {
            for message in try RangeMessages.read(from: old, to: new) { report.add(checker.check(message)) }
        }
        return report
    }
}
