import Checking
import GitCommand
import Support

/// What is done behind a commit, a merge or a rebase: notices what went past its check, and sees to it that what
/// is new is learned from. Git is done by then and a person waits for the prompt, so what takes longer than a
/// glance is left to a process of its own.
public struct AfterCommit: Sendable {
    /// Git's name for the hook: `post-commit`, `post-merge` or `post-rewrite`.
    private let hook: String
    /// Git's first word to it, such as `amend` or `rebase`.
    private let why: String?
    private let bypass: Bypass

    public init(hook: String, why: String? = nil, bypass: Bypass = .fromEnvironment()) {
        self.hook = hook
        self.why = why
        self.bypass = bypass
    }

    /// - Parameter learn: Learns from what is new while git waits, for whom `PRECEPT_LEARN` is `wait`.
    public func run(compile: CompiledRules.Making, learn: () throws -> Void) throws {
        let paths = try RepositoryPaths.inHook()
        if hook != "post-rewrite" {
            let missed = try CommitNotice(in: paths, bypass: bypass).run({ judgedMove(in: paths) }, compile: compile)
            say(MissedFindings.text(of: missed))
        }
        let wish = Environment["PRECEPT_LEARN"]
        if bypass.isTotal || wish == "0" || isPartOfMore(in: paths) { return }
        say(LearningNews.take(from: paths))
        guard FileBytes.exists("\(paths.commonDirectory)/precept/memory.sqlite") else { return }
        guard NewsWatch(in: paths, hook: hook).isDue() else { return }
        if wish == "wait" { try learn() } else { BackgroundLearning.start() }
    }

    /// A rebase is learned from once, when it is through; of an amended commit, post-commit told already.
    private func isPartOfMore(in paths: RepositoryPaths) -> Bool {
        switch hook {
        case "post-commit":
            ["rebase-merge", "rebase-apply"].contains { FileBytes.exists("\(paths.gitDirectory)/\($0)") }
        case "post-rewrite": why == "amend"
        default: false
        }
    }

    /// How HEAD came to what this hook is about, where hooks of ours judge such a thing before.
    private func judgedMove(in paths: RepositoryPaths) -> HeadMove? {
        guard let move = HeadMove(in: paths) ?? HeadMove.asked() else { return nil }
        return (hook == "post-merge" ? move.isMerge : move.isCommit) ? move : nil
    }

    private func say(_ text: String) {
        if !text.isEmpty { FileBytes.writeAll(Array(text.utf8), to: 2) }
    }
}
