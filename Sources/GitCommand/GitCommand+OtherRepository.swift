extension GitCommand {
    /// The environment of what works on another repository than the one a hook was started for: without those of
    /// `git rev-parse --local-env-vars` that say which repository, worktree and index are meant.
    package static let otherRepository: [String: String?] = [
        "GIT_DIR": nil, "GIT_COMMON_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil,
        "GIT_OBJECT_DIRECTORY": nil, "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil,
    ]
}
