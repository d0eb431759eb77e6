import GitCommand
import Rules
import Support

/// Looks, behind a commit, whether it was judged before it came about; where it was not, or not by every rule,
/// judges it now and keeps what it let in.
public struct CommitNotice: Sendable {
    private let paths: RepositoryPaths
    private let bypass: Bypass

    public init(in paths: RepositoryPaths, bypass: Bypass = .fromEnvironment()) {
        self.paths = paths
        self.bypass = bypass
    }

    /// - Parameter move: How HEAD came to the commit, asked for only where it matters; nil where the commit is none
    ///   whose hooks would have judged it.
    /// - Returns: Of a commit that went past its hooks, what it lets in.
    public func run(_ move: () -> HeadMove?, compile: CompiledRules.Making) throws -> [Finding] {
        // Where no hook of precept's judges anything, there is none to go past.
        guard let last = LastCheck.read(in: paths) else { return [] }
        let stamp = IndexStamp.text(in: paths)
        let isJudged = stamp != nil && last.passed == stamp
        if isJudged && !last.isTold && bypass.rules.isEmpty { return [] }
        guard let move = move() else { return [] }

        let time = Clock.now()
        var missed = try missed(by: move, isJudged: isJudged, compile)
        // Between its hooks an index may be written anew, by `git status` say: then what warns was told already, and
        // what blocks cannot be there.
        let mayHaveBeenJudged = last.passed != nil && last.head == move.old
        if mayHaveBeenJudged && !isJudged { missed = missed.map { $0.withoutWarnings } }
        var outcomes: [Outcome] = []
        if let missed {
            outcomes = missed.outcomes(at: time).map { $0.made(in: move.new, past: isJudged ? .skip : .noVerify) }
            if outcomes.isEmpty && !isJudged && !mayHaveBeenJudged {
                outcomes = [Outcome(.bypassed, time: time, commit: move.new, way: .noVerify)]
            }
        }
        if last.isTold { outcomes.append(Outcome(.passed, time: time, commit: move.new)) }
        LastCheck(passed: stamp, head: nil, isTold: false).write(in: paths)
        OutcomeLog.append(outcomes, in: paths.commonDirectory)
        return isJudged ? [] : missed?.findings ?? []
    }

    /// What the rules find that did not judge the commit; nil where all of them did.
    private func missed(by move: HeadMove, isJudged: Bool, _ compile: CompiledRules.Making) throws -> Report? {
        if bypass.isTotal || (isJudged && bypass.rules.isEmpty) { return nil }
        let sources = RuleFolder.sources(of: paths)
        if sources.isEmpty { return nil }
        var rules = try CompiledRules.stored(in: paths, madeFrom: sources) ?? compile(paths, sources)
        if isJudged { rules.rules.removeAll { !bypass.rules.contains($0.id) } }
        return rules.rules.isEmpty ? nil : try CommitCheck(move: move, paths: paths).run(by: rules)
    }
}

extension Report {
    fileprivate var withoutWarnings: Report { Report(findings: findings.filter { $0.stage == .block }) }
}

extension Outcome {
    fileprivate func made(in commit: String, past way: Way) -> Outcome {
        var outcome = self
        outcome.commit = commit
        if kind == .finding {
            outcome.kind = .bypassed
            outcome.way = way
        }
        return outcome
    }
}
