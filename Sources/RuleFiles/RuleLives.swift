import Checking
import GitCommand
import Rules

/// The lives of rules: of the shared ones as their commits tell them, when each was accepted and every stage since; of
/// this clone's own, when their files were written.
public struct RuleLives: Sendable, Hashable {
    /// A commit that gave a rule another stage.
    public struct Turn: Sendable, Hashable {
        /// Nil where the file was taken away.
        public let stage: Stage?
        /// In hexadecimal.
        public let commit: String
        /// The commit's time, in seconds since 1970.
        public let at: Int
        public let author: String

        public init(stage: Stage?, commit: String, at: Int, author: String) {
            self.stage = stage
            self.commit = commit
            self.at = at
            self.author = author
        }
    }

    /// By the rule's id, oldest first.
    private var turns: [String: [Turn]]
    private var written: [String: Int] = [:]

    public init(_ turns: [String: [Turn]] = [:]) { self.turns = turns }

    /// Asks git for the history of the rule files, from HEAD.
    /// - Throws: `GitCommandError` where a commit cannot be read; without a HEAD shared rules have no lives.
    public static func read(in paths: RepositoryPaths) throws -> RuleLives {
        var lives = try shared(in: paths)
        let folder = "\(paths.commonDirectory)/\(RuleSource.privateFolder)"
        for name in FileBytes.entries(of: folder) ?? [] where RuleSource.isRuleFile(name) {
            lives.written[RuleSource.id(of: name)] = FileBytes.timeWritten("\(folder)/\(name)")
        }
        return lives
    }

    private static func shared(in paths: RepositoryPaths) throws -> RuleLives {
        guard let worktree = paths.worktree, try Revision.head(in: worktree) != nil else { return RuleLives() }
        let log = try GitCommand(
            [
                "log", "--reverse", "--raw", "--no-abbrev", "--no-renames", "--no-show-signature", "--no-color", "--encoding=UTF-8",
                "--format=%H %ct %an", "HEAD", "--", RuleSource.sharedFolder,
            ], in: worktree
        ).output()
        return try lives(in: log.text, worktree)
    }

    /// The turns since the rule last came to be.
    public subscript(id: String) -> [Turn] { turns[id] ?? [] }

    /// Of all rules that ever were, in order.
    public var ids: [String] { turns.keys.sorted() }

    /// When the rule was accepted, in seconds since 1970; nil where its file is not committed.
    public func accepted(_ id: String) -> Int? { self[id].first?.at }

    /// When the file of a private rule was last written, likewise: all that is known of one that a person put there.
    public func written(_ id: String) -> Int? { written[id] }

    /// `<commit> <seconds> <author>`, then for each file `:<mode> <mode> <blob> <blob> <status>\t<path>`.
    private static func lives(in log: String, _ worktree: String) throws -> RuleLives {
        var found: [(id: String, blob: String, commit: [Substring])] = []
        var commit: [Substring] = []
        for line in log.split(separator: "\n") {
            guard line.first == ":" else {
                commit = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
                continue
            }
            let parts = line.split(separator: "\t", maxSplits: 1)
            let words = parts[0].split(separator: " ")
            guard parts.count == 2, words.count == 5, commit.count == 3, let name = parts[1].split(separator: "/").last,
                RuleSource.isRuleFile(String(name))
            else { continue }
            found.append((RuleSource.id(of: String(parts[1])), String(words[3]), commit))
        }
        if found.isEmpty { return RuleLives() }
        var turns: [String: [Turn]] = [:]
        let contents = try ObjectReader(in: worktree, mayFetch: false).contents(of: found.map(\.blob))
        for entry in found {
            let isGone = entry.blob.allSatisfy { $0 == "0" }
            let stage = contents[entry.blob].flatMap { try? RuleFile.read($0, named: entry.id).stage }
            // What cannot be understood any more, or was not fetched, changes nothing.
            if !isGone && stage == nil || turns[entry.id]?.last.map({ $0.stage == stage }) ?? (stage == nil) { continue }
            // A file that comes back begins another life.
            if let last = turns[entry.id]?.last, last.stage == nil { turns[entry.id] = [] }
            turns[entry.id, default: []].append(
                Turn(
                    stage: stage, commit: String(entry.commit[0]), at: Int(entry.commit[1]) ?? 0,
                    author: String(entry.commit[2])))
        }
        return RuleLives(turns)
    }
}
