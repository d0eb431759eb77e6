import Support

extension RepositoryPaths {
    /// A run of git in this very repository, wherever this process stands and whatever the environment names.
    ///
    /// From the worktree's top: with `--git-dir` alone git takes the folder it stands in for the top, or where `core.worktree`
    /// names that, for the place that paths start from; and a remote's address may be a path from the top.
    public func command(_ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:]) -> GitCommand {
        let directory = Self.absolute(gitDirectory)
        let own: [String: String?] = ["GIT_DIR": directory, "GIT_WORK_TREE": nil, "GIT_COMMON_DIR": nil, "GIT_PREFIX": nil]
        return GitCommand(
            arguments, in: worktree ?? directory, input: input, environment: own.merging(environment) { _, other in other })
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : RealPath.of(path) ?? path
    }
}
