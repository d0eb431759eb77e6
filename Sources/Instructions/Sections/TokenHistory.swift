import Checking
import GitCommand

/// What telling the rules has cost over time: the sections of all instruction files together, as the main line's commits
/// hold them.
public struct TokenHistory: Sendable, Hashable {
    public struct Point: Sendable, Hashable {
        /// The commit's time, in seconds since 1970.
        public let at: Int
        /// What the sections cost from then on, counted by `TokenEstimate`.
        public let tokens: Int
    }

    /// Oldest first, one for each commit that changed the sum; times never go back.
    public let points: [Point]

    /// Changes of instruction files that are looked at, the newest.
    private static let most = 2_000

    /// Asks git for the history of the instruction files, from HEAD; without one there are no points.
    /// - Throws: `GitCommandError` where a commit cannot be read.
    public static func read(in paths: RepositoryPaths) throws -> TokenHistory {
        guard let worktree = paths.worktree, try Revision.head(in: worktree) != nil else { return TokenHistory(points: []) }
        let names = ["claude", "agents"].map { ":(top,icase,glob)**/\($0).md" }
        var commits: [Commit] = []
        try GitCommand(
            ["log", "--first-parent", "-m", "--reverse", "-n", "\(most)", "--no-show-signature", "--no-color"] + RawLog.options
                + [RawLog.format("%ct"), "HEAD", "--"] + names + [":(top)\(AgentRuleFile.folder)"], in: worktree
        ).rawLog { entry in
            switch entry {
            case .commit(let seconds): commits.append(Commit(at: Int(String(decoding: seconds, as: UTF8.self)) ?? 0, files: []))
            case .file(let file): if let last = commits.indices.last { commits[last].files.append(file) }
            }
        }
        return try history(of: commits, worktree)
    }

    private struct Commit {
        let at: Int
        var files: [RawChange]
    }

    private static func history(of commits: [Commit], _ worktree: String) throws -> TokenHistory {
        let blobs = Set(commits.flatMap(\.files).filter { !$0.isDeletion }.map(\.newObject))
        if blobs.isEmpty { return TokenHistory(points: []) }
        let costs = try ObjectReader(in: worktree, mayFetch: false).contents(of: blobs.sorted()).mapValues(tokens)
        var standing: [[UInt8]: Int] = [:]
        var points: [Point] = []
        for commit in commits {
            for file in commit.files { standing[file.path] = costs[file.newObject] ?? 0 }
            let sum = standing.values.reduce(0, +)
            if sum != points.last?.tokens ?? 0 { points.append(Point(at: max(commit.at, points.last?.at ?? 0), tokens: sum)) }
        }
        return TokenHistory(points: points)
    }

    /// What the section of one file costs; nothing where it has none, or a broken one.
    private static func tokens(in file: [UInt8]) -> Int {
        guard let section = try? MarkedSection.find(in: file) else { return 0 }
        return TokenEstimate.tokens(in: String(decoding: file[section.whole], as: UTF8.self))
    }
}
