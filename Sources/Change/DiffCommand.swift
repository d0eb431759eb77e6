import GitCommand

/// A run of `git diff` whose output does not depend on anyone's configuration.
public struct DiffCommand: Sendable {
    private let command: GitCommand

    /// The index against a commit, or against HEAD; against nothing where there is no HEAD yet.
    public static func staged(against parent: String? = nil, in directory: String? = nil) -> DiffCommand {
        DiffCommand(["--cached"] + (parent.map { [$0] } ?? []), in: directory)
    }

    /// One tree against another.
    public static func between(_ old: String, and new: String, in directory: String? = nil) -> DiffCommand {
        DiffCommand([old, new], in: directory)
    }

    private init(_ what: [String], in directory: String?) {
        command = GitCommand(
            [
                "-c", "core.quotePath=false", "-c", "diff.suppressBlankEmpty=false", "diff", "-p", "-U1",
                "--inter-hunk-context=0", "--diff-algorithm=default", "-M", "-O/dev/null", "--no-ext-diff",
                "--no-textconv", "--no-color", "--no-relative", "--ignore-submodules=all", "--src-prefix=a/",
                "--dst-prefix=b/",
            ] + what + ["--"], in: directory, environment: ["GIT_DIFF_OPTS": nil as String?])
    }

    /// Starts git, so that other work can go on meanwhile.
    public func start() throws(GitCommandError) -> Running {
        Running(git: try command.start(), arguments: command.arguments)
    }

    public func run() throws -> ChangeSet {
        try start().finish()
    }

    public struct Running: ~Copyable {
        fileprivate let git: RunningGit
        fileprivate let arguments: [String]

        /// - Throws: `GitCommandError.failed` where git does, `UnreadableDiff` where it prints what it
        ///   never should.
        public consuming func finish() throws -> ChangeSet {
            let arguments = arguments
            let output = try git.finish()
            guard output.status == 0 else {
                throw GitCommandError.failed(
                    arguments: ["diff"] + arguments.suffix(3), status: output.status,
                    errors: String(decoding: output.errors, as: UTF8.self))
            }
            return try DiffParser.parse(output.bytes)
        }
    }
}
