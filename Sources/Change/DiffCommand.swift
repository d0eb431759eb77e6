import GitCommand

/// A run of `git diff` whose output does not depend on anyone's configuration.
public struct DiffCommand: Sendable {
    private let name: String
    /// The sides that are compared.
    let sides: [String]
    let directory: String?
    /// Whether what a partial clone has left out may be fetched. A hook reaches no network.
    fileprivate let mayFetch: Bool
    private let extraEnvironment: [String: String?]

    /// The index against a commit, or against HEAD; against nothing where there is no HEAD yet.
    public static func staged(against parent: String? = nil, in directory: String? = nil) -> DiffCommand {
        DiffCommand("diff", ["--cached"] + (parent.map { [$0] } ?? []), in: directory, mayFetch: false)
    }

    /// The index against HEAD, by the one command of git that also says where the repository is.
    /// Fails where there is no HEAD yet.
    public static func stagedAndSetup() -> DiffCommand {
        DiffCommand("diff-index", ["--cached", "HEAD"], in: nil, mayFetch: false, environment: SetupTrace.environment)
    }

    /// One tree against another.
    public static func between(_ old: String, and new: String, in directory: String? = nil, mayFetch: Bool) -> DiffCommand {
        DiffCommand("diff", [old, new], in: directory, mayFetch: mayFetch)
    }

    private init(
        _ name: String, _ sides: [String], in directory: String?, mayFetch: Bool, environment: [String: String?] = [:]
    ) {
        self.name = name
        self.sides = sides
        self.directory = directory
        self.mayFetch = mayFetch
        extraEnvironment = environment
    }

    /// - Parameter paths: From the repository's root; all where there are none.
    func command(on paths: [String] = []) -> GitCommand {
        GitCommand(
            [
                "-c", "core.quotePath=false", "-c", "diff.suppressBlankEmpty=false", name, "-p", "-U1", "--full-index",
                "--inter-hunk-context=0", "--diff-algorithm=default", "-M", "-l1000", "-O/dev/null", "--no-ext-diff",
                "--no-textconv", "--no-color", "--no-relative", "--ignore-submodules=dirty", "--submodule=short", "--src-prefix=a/",
                "--dst-prefix=b/",
            ] + sides + ["--"] + paths.map { ":(top,literal)\($0)" }, in: directory, environment: environment)
    }

    var environment: [String: String?] {
        let own: [String: String?] = ["GIT_DIFF_OPTS": nil as String?]
        return own.merging(mayFetch ? [:] : ["GIT_NO_LAZY_FETCH": "1"]) { $1 }.merging(extraEnvironment) { $1 }
    }

    /// Starts git, so that other work can go on meanwhile.
    public func start() throws(GitCommandError) -> Running {
        Running(git: try command().start(), command: self)
    }

    public func run() throws -> ChangeSet {
        try start().finish()
    }

    public struct Running: ~Copyable {
        fileprivate let git: RunningGit
        fileprivate let command: DiffCommand

        /// - Throws: `GitCommandError.failed` where git does, but for contents that are missing here and may not be
        ///   fetched; `UnreadableDiff` where it prints what it never should.
        public consuming func finish() throws -> ChangeSet {
            let command = command
            var parser = DiffParser()
            let output = git.finish { parser.take($0) }
            if output.status == 0 { return try parser.finish() }
            if !command.mayFetch || !Self.hasPromisor(in: command), let change = try? command.withoutMissing() { return change }
            throw GitCommandError.failed(
                arguments: ["diff"] + command.sides, status: output.status,
                errors: String(decoding: output.errors, as: UTF8.self))
        }

        /// Whether there is anywhere to fetch from what is missing, so that it is the fetching that failed.
        private static func hasPromisor(in command: DiffCommand) -> Bool {
            let names = GitCommand(["config", "--get-regexp", #"^remote\..*\.promisor$"#], in: command.directory)
            return (try? names.run().status) != 1
        }

        /// The change, and where it is staged; nil where git told either of them otherwise than hoped.
        public consuming func finishWithSetup() throws -> (change: ChangeSet, setup: SetupTrace)? {
            var parser = DiffParser()
            let output = git.finish { parser.take($0) }
            guard output.status == 0, let setup = SetupTrace(output.errors) else { return nil }
            return (try parser.finish(), setup)
        }
    }
}
