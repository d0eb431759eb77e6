import ArgumentParser
import Checking
import GitCommand
import RuleFiles

/// The ids that a shell offers where a command asks for one; none where anything is wrong, which the command will say.
enum KnownIDs {
    static let waiting = CompletionKind.custom { (_: [String], _: Int, _: String) in waitingIDs() }
    static let rules = CompletionKind.custom { (_: [String], _: Int, _: String) in ruleIDs { _ in true } }
    static let ownRules = CompletionKind.custom { (_: [String], _: Int, _: String) in ruleIDs(RuleSource.isPrivate) }
    static let all = CompletionKind.custom { (_: [String], _: Int, _: String) in ruleIDs { _ in true } + waitingIDs() }

    private static func waitingIDs() -> [String] {
        guard let paths = try? RepositoryPaths.discover(), let waiting = try? WaitingProposals(in: paths, RuleStore(in: paths))
        else { return [] }
        return waiting.proposals.map(\.rule.id) + waiting.changes.map(\.id)
    }

    /// - Parameter isWanted: By the rule's file.
    private static func ruleIDs(_ isWanted: (String) -> Bool) -> [String] {
        guard let paths = try? RepositoryPaths.discover() else { return [] }
        let store = RuleStore(in: paths)
        return store.rules.map(\.id).filter { isWanted(store.files[$0] ?? "") }
    }
}
