import GitCommand
import Support

extension RepositoryPaths {
    /// Where git's hooks run in most clones: at the worktree's top, with the git directory in it, and no word of
    /// another one in the environment. Git is asked where it is otherwise, and outside the hooks of a commit, which
    /// it tells the index.
    /// - Throws: `RepositoryNotFound` outside every repository.
    public static func inHook() throws -> RepositoryPaths {
        let isTold = ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR"].contains { Environment[$0] != nil }
        guard Environment["GIT_INDEX_FILE"] != nil, !isTold, FileBytes.exists(".git/HEAD"), !FileBytes.exists(".git/commondir") else {
            return try discover()
        }
        return RepositoryPaths(worktree: ".", gitDirectory: ".git", commonDirectory: ".git")
    }
}
