import Checking
import GitCommand
import Rules
import Support

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
        var changes: [(commit: [Substring], file: RawChange)] = []
        var commit: [Substring] = []
        try GitCommand(
            ["log", "--reverse", "--no-show-signature", "--no-color", "--encoding=UTF-8"] + RawLog.options
                + [RawLog.format("%H %ct %an"), "HEAD", "--", RuleSource.sharedFolder], in: worktree
        ).rawLog { entry in
            switch entry {
            case .commit(let words):
                commit = String(decoding: words, as: UTF8.self).split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            case .file(let file): changes.append((commit, file))
            }
        }
        return try lives(after: changes, worktree)
    }

    /// The turns since the rule last came to be.
    public subscript(id: String) -> [Turn] { turns[id] ?? [] }

    /// Of all rules that ever were, in order.
    public var ids: [String] { turns.keys.sorted() }

    /// When the rule was accepted, in seconds since 1970; nil where its file is not committed.
    public func accepted(_ id: String) -> Int? { self[id].first?.at }

    /// When the file of a private rule was last written, likewise: all that is known of one that a person put there.
    public func written(_ id: String) -> Int? { written[id] }

    /// - Parameter changes: Of files in the rules' folder, oldest first; of each commit its id, its time and its author.
    private static func lives(after changes: [(commit: [Substring], file: RawChange)], _ worktree: String) throws -> RuleLives {
        let found = changes.compactMap { commit, file -> (id: String, commit: [Substring], file: RawChange)? in
            let path = String(decoding: file.path, as: UTF8.self)
            guard commit.count == 3, let name = path.split(separator: "/").last, RuleSource.isRuleFile(String(name)) else { return nil }
            return (RuleSource.id(of: path), commit, file)
        }
        if found.isEmpty { return RuleLives() }
        var turns: [String: [Turn]] = [:]
        let contents = try ObjectReader(in: worktree, mayFetch: false).contents(of: found.map(\.file.newObject))
        for (id, commit, file) in found {
            let stage = contents[file.newObject].flatMap { try? RuleFile.read($0, named: id).stage }
            // What cannot be understood any more, or was not fetched, changes nothing.
            if !file.isDeletion && stage == nil || turns[id]?.last.map({ $0.stage == stage }) ?? (stage == nil) { continue }
            // A file that comes back begins another life.
            if let last = turns[id]?.last, last.stage == nil { turns[id] = [] }
            turns[id, default: []].append(
                Turn(stage: stage, commit: String(commit[0]), at: Int(commit[1]) ?? 0, author: String(commit[2])))
        }
        return RuleLives(turns)
    }
}
