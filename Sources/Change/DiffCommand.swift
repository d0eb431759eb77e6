import GitCommand

/// A run of `git diff` whose output does not depend on anyone's configuration.
public struct DiffCommand: Sendable {
    private let command: GitCommand

    /// The index against a commit, or against HEAD; against nothing where there is no HEAD yet.
    public static func staged(against parent: String? = nil, in directory: String? = nil) -> DiffCommand {
        DiffCommand("diff", ["--cached"] + (parent.map { [$0] } ?? []), in: directory)
    }

    /// The index against HEAD, by the one command of git that also says where the repository is.
    /// Fails where there is no HEAD yet.
    public static func stagedAndSetup() -> DiffCommand {
        DiffCommand("diff-index", ["--cached", "HEAD"], in: nil, environment: SetupTrace.environment)
    }

    /// One tree against another.
    public static func between(_ old: String, and new: String, in directory: String? = nil) -> DiffCommand {
        DiffCommand("diff", [old, new], in: directory)
    }

    private init(
        _ name: String, _ what: [String], in directory: String?, environment: [String: String?] = [:]
    ) {
        command = GitCommand(
            [
                "-c", "core.quotePath=false", "-c", "diff.suppressBlankEmpty=false", name, "-p", "-U1", "--full-index",
                "--inter-hunk-context=0", "--diff-algorithm=default", "-M", "-O/dev/null", "--no-ext-diff",
                "--no-textconv", "--no-color", "--no-relative", "--ignore-submodules=all", "--src-prefix=a/",
                "--dst-prefix=b/",
            ] + what + ["--"], in: directory, environment: environment.merging(["GIT_DIFF_OPTS": nil as String?]) { $1 })
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
            var parser = DiffParser()
            let output = try git.finish { parser.take($0) }
            guard output.status == 0 else {
                throw GitCommandError.failed(
                    arguments: ["diff"] + arguments.suffix(3), status: output.status,
                    errors: String(decoding: output.errors, as: UTF8.self))
            }
            return try parser.finish()
        }

        /// The change, and where it is staged; nil where git told either of them otherwise than hoped.
        public consuming func finishWithSetup() throws -> (change: ChangeSet, setup: SetupTrace)? {
            var parser = DiffParser()
            let output = try git.finish { parser.take($0) }
            guard output.status == 0, let setup = SetupTrace(output.errors) else { return nil }
            return (try parser.finish(), setup)
        }
    }
}
