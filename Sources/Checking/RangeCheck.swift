import Change
import GitCommand
import Rules

/// Judges what a branch adds: the change from the merge base to its tip, and each commit's message.
///
/// The rules are those of both ends, each at its harder stage, so that no branch passes by weakening
/// the rule that it breaks; and the weakening is a finding of its own.
public struct RangeCheck: Sendable {
    public var range: RevisionRange
    public var bypass: Bypass
    /// The stage of the findings that tell of a rule made weaker.
    public var weakeningStage: Stage
    /// Whether contents that a partial clone has left out may be fetched. A hook reaches no network.
    public var mayFetch: Bool

    public init(
        _ range: RevisionRange, bypass: Bypass = .fromEnvironment(), weakeningStage: Stage = .warn, mayFetch: Bool = true
    ) {
        self.mayFetch = mayFetch
        self.range = range
        self.bypass = bypass
        self.weakeningStage = weakeningStage
    }

    /// - Parameter rules: The rules as they stand in a commit.
    public func run(rules: @escaping (String) throws -> CompiledRules) throws -> Report {
        if bypass.isTotal { return Bypass.totalReport }
        let new = try Revision.commit(range.new)
        // Hosts give an id of zeros for a branch that did not exist: it is all new.
        let old = Revision.isNothing(range.old) ? nil : try Revision.commit(range.old)
        let (oldRules, newRules) = (try old.map(rules), try rules(new))
        let held = HeldRules(old: oldRules, new: newRules)
        var report = Report(skips: held.notes)
        if held.rules.isEmpty { return report }
        let base = try old.map { try Revision.mergeBase($0, new) }
        if let base {
            // What the other side did to its rules meanwhile is not this branch's doing.
            let baseRules = try base == old ? oldRules ?? newRules : rules(base)
            report.add(
                try weakened(from: baseRules, to: newRules, WeakenedRules(base: base, new: new, stage: weakeningStage, rules: rules)))
        }
        // A branch of December is not wrong because January judges it.
        let checker = Checker(held.rules, bypassed: bypass.rules, year: { Revision.year(of: new) ?? Year.current() })
        if checker.judgesChanges {
            let change = try DiffCommand.between(try base ?? Revision.emptyTree(), and: new, mayFetch: mayFetch).run()
            report.add(
                try checker.report(on: change, in: GitTree(.commit(new), in: RepositoryPaths.discover(), mayFetch: mayFetch), failures: []))
        }
        if checker.judgesMessages {
            for message in try RangeMessages.read(from: old, to: new) { report.add(checker.check(message)) }
        }
        return report
    }

    private func weakened(from earlier: CompiledRules, to later: CompiledRules, _ range: WeakenedRules) throws -> Report {
        if bypass.rules.contains(WeakenedRules.id) {
            return Report(skips: [.named(WeakenedRules.id)])
        }
        return Report(findings: try range.findings(from: earlier, to: later))
    }
}
