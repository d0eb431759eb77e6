import GitCommand

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What git is in the middle of in a worktree, told by the files that it keeps meanwhile.
public enum HalfDone {
    /// Such as `a merge`; nil where nothing is half done.
    public static func action(in paths: RepositoryPaths) -> String? { action(in: paths.gitDirectory) }

    static func action(in gitDirectory: String) -> String? {
        actions.first { access("\(gitDirectory)/\($0.file)", F_OK) == 0 }?.name
    }

    private static let actions = [
        (file: "MERGE_HEAD", name: "a merge"), (file: "CHERRY_PICK_HEAD", name: "a cherry-pick"), (file: "REVERT_HEAD", name: "a revert"),
        (file: "rebase-merge", name: "a rebase"), (file: "rebase-apply", name: "a rebase"),
    ]
}
