import GitCommand
import RuleFiles
import Rules

/// The line by which who commits vouches for what he brings, as `git commit -s` writes it: where a rule asks it of every message,
/// precept's own commits have it too.
enum SignOff {
    private static let key = "Signed-off-by:"

    /// - Parameter rules: What is being accepted, which does not stand yet.
    static func isAskedFor(in paths: RepositoryPaths, besides rules: [Rule] = []) -> Bool {
        (RuleStore(in: paths).rules + rules).contains { rule in
            guard rule.stage >= .warn, case .message(let check) = rule.check, let pattern = check.require.flatMap({ try? Pattern($0) })
            else {
                return false
            }
            return pattern.matches("\(key) A <a@example.com>")
        }
    }

    /// Nil where git knows nobody who commits.
    static func trailer(in worktree: String) -> String? {
        guard let identity = try? GitCommand(["var", "GIT_COMMITTER_IDENT"], in: worktree).output().text,
            let end = identity.lastIndex(of: ">")
        else { return nil }
        return "\(key) \(identity[...end])"
    }
}
