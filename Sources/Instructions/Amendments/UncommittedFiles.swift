import Checking
import GitCommand

/// Which files of an amendment differ from HEAD, and how, so that nobody is told to commit what git has already, or never
/// had.
public struct UncommittedFiles: Sendable {
    /// Those that the worktree holds otherwise than HEAD, all of which `git add` takes.
    public let changed: [String]
    /// Those that only the index holds otherwise.
    public let onlyStaged: [String]

    /// - Parameters:
    ///   - paths: From the worktree's top.
    ///   - countsUntracked: Whether what git does not track yet is among them: it is left as it was by what takes changes back.
    ///   - countsIgnored: Whether what git ignores and does not track yet is among them: a rule is committed all the same.
    /// - Throws: `GitCommandError`.
    public init(among paths: [String], in worktree: String, countsUntracked: Bool = true, countsIgnored: Bool = false) throws {
        guard !paths.isEmpty else {
            (changed, onlyStaged) = ([], [])
            return
        }
        let head = try Revision.head(in: worktree) ?? Revision.emptyTree()
        let listed = { (command: [String]) in
            try GitCommand(["--literal-pathspecs"] + command + ["--"] + paths, in: worktree).output().bytes
                .split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        }
        let diff = ["diff", "--name-only", "-z", "--no-ext-diff", "--no-renames"]
        // What git ignores and does not track yet, it does not take.
        let untracked = try countsUntracked ? listed(["ls-files", "-z", "--others"] + (countsIgnored ? [] : ["--exclude-standard"])) : []
        let changed = try listed(diff + [head]) + untracked
        self.changed = paths.filter(changed.contains)
        let staged = try listed(diff + ["--cached", head])
        onlyStaged = paths.filter { staged.contains($0) && !changed.contains($0) }
    }
}
