import Support

/// Where a repository keeps things, as git itself answers it in this environment.
public struct RepositoryPaths: Sendable, Hashable {
    /// The worktree's top folder, without a final slash; nil in a bare repository.
    public let worktree: String?
    /// The git directory of this worktree, absolute or from the directory that was asked about.
    public let gitDirectory: String
    /// The git directory that all linked worktrees share.
    public let commonDirectory: String

    public init(worktree: String?, gitDirectory: String, commonDirectory: String) {
        self.worktree = worktree
        self.gitDirectory = gitDirectory
        self.commonDirectory = commonDirectory
    }

    /// Asks git about `directory`, or about this process's own one.
    /// - Throws: `RepositoryNotFound` outside every repository.
    public static func discover(in directory: String? = nil) throws -> RepositoryPaths {
        try Discovery(in: directory).finish()
    }

    /// The question, asked of git and not yet answered, so that other work can go on meanwhile.
    public struct Discovery: ~Copyable {
        private let running: RunningGit
        private let directory: String?

        public init(in directory: String? = nil) throws {
            self.directory = directory
            running = try GitCommand(
                [
                    "rev-parse", "--git-dir", "--git-common-dir", "--show-toplevel",
                ], in: directory
            ).start()
        }

        public consuming func finish() throws -> RepositoryPaths {
            let directory = directory
            let output = running.finish()
            let lines = output.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            // In a bare repository, and inside a git directory, --show-toplevel fails, after the other answers have been printed.
            guard lines.count >= 2, !lines[0].isEmpty else {
                throw RepositoryNotFound(reason: String(decoding: output.errors, as: UTF8.self))
            }
            func located(_ path: String) -> String {
                guard let directory, !path.hasPrefix("/") else { return path }
                return "\(directory)/\(path)"
            }
            let worktree = lines.count > 2 ? lines[2...].joined(separator: "\n") : nil
            return RepositoryPaths(
                worktree: worktree, gitDirectory: located(lines[0]), commonDirectory: located(lines[1]))
        }
    }
}

/// No repository here, or none that git will read.
public struct RepositoryNotFound: Failure {
    let reason: String

    public var message: String {
        let line = reason.split(separator: "\n").first.map(String.init) ?? "not a git repository"
        return line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line
    }

    public var hint: String? { "run precept inside a git repository" }
}
