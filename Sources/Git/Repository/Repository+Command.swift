import GitCommand

extension Repository {
    /// A run of git in this very repository, wherever this process stands and whatever the environment names.
    public func command(_ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:]) -> GitCommand {
        RepositoryPaths(worktree: worktree, gitDirectory: gitDirectory, commonDirectory: commonDirectory)
            .command(arguments, input: input, environment: environment)
    }
}
