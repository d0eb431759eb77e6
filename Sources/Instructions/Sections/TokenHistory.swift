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
        let log = try GitCommand(
            [
                "log", "--first-parent", "-m", "--reverse", "-n", "\(most)", "--raw", "--no-abbrev", "--no-renames", "--no-show-signature",
                "--no-color", "--format=%ct", "HEAD", "--",
            ] + names + [":(top)\(AgentRuleFile.folder)"], in: worktree
        ).output()
        return try history(in: log.text, worktree)
    }

    /// `<seconds>`, then for each file `:<mode> <mode> <blob> <blob> <status>\t<path>`.
    private static func history(in log: String, _ worktree: String) throws -> TokenHistory {
        var commits: [(at: Int, files: [(path: Substring, blob: String)])] = []
        for line in log.split(separator: "\n") {
            guard line.first == ":" else {
                commits.append((Int(line) ?? 0, []))
                continue
            }
            let parts = line.split(separator: "\t", maxSplits: 1)
            let words = parts[0].split(separator: " ")
            guard parts.count == 2, words.count == 5, !commits.isEmpty else { continue }
            commits[commits.count - 1].files.append((parts[1], String(words[3])))
        }
        let all: [String] = commits.flatMap { $0.files.map { $0.blob } }
        let blobs = Set(all).filter { !$0.allSatisfy { $0 == "0" } }
        if blobs.isEmpty { return TokenHistory(points: []) }
        let costs = try ObjectReader(in: worktree, mayFetch: false).contents(of: blobs.sorted()).mapValues(tokens)
        var standing: [Substring: Int] = [:]
        var points: [Point] = []
        for commit in commits {
            for file in commit.files { standing[file.path] = costs[file.blob] ?? 0 }
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
