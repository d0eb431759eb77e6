import GitCommand
import Instructions
import RuleFiles

/// Accepts the changes of stage that wait, where the settings say so. The commit is left to a person.
enum Autopromotion {
    static func isSet(in paths: RepositoryPaths) throws -> Bool { try paths.worktree != nil && Settings(in: paths).autopromote }

    /// - Parameter quietly: Says nothing of what it did.
    static func run(in paths: RepositoryPaths, quietly: Bool) throws {
        try AmendmentLock.hold(in: paths) { try accept(in: paths, quietly: quietly) }
    }

    private static func accept(in paths: RepositoryPaths, quietly: Bool) throws {
        let waiting = try WaitingProposals(in: paths, RuleStore(in: paths))
        if waiting.changes.isEmpty { return }
        let accepted = try AcceptedRules.read(in: paths)
        for isPrivate in [true, false] {
            let changes = waiting.changes.filter { $0.isPrivate == isPrivate }
            if changes.isEmpty { continue }
            let rules = changes.map { waiting.standing.rule($0.rule, at: $0.stage) }
            let words = changes.map(StageChangeWords.init)
            let run = AmendmentRun(
                paths: paths, amendment: try isPrivate ? accepted.privateAmendment(setting: rules) : accepted.amendment(setting: rules),
                subject: words.count == 1 ? words[0].subject : "Change the stage of \(words.count) rules", rules: rules,
                news: words.map { "accepted, as autopromote is set: \($0.line)" }, isPrivate: isPrivate)
            try run.write(quietly: quietly)
        }
    }
}
