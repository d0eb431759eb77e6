import GitCommand
import Rules

/// Files that git ignores: a repository may leave its instruction files to each clone. They are written there and never
/// committed. What stands below .precept is not asked about, for a rule is its team's whatever git ignores.
public enum IgnoredFiles {
    /// - Parameter paths: From the worktree's top.
    /// - Throws: `GitCommandError` where git cannot be run.
    public static func among(_ paths: [String], in worktree: String) throws -> Set<String> {
        let asked = paths.filter { !OwnFiles.isRule($0) }
        if asked.isEmpty { return [] }
        let output = try GitCommand(["check-ignore", "-z", "--stdin"], in: worktree, input: BesideIndex.zeroEnded(asked)).run()
        return Set(output.bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    }
}
