import Checking
import Support

/// Follows findings to their fates, in the order in which the hooks told of them.
///
/// Pure but for what it asks of a commit. The same records give the same fates, however they are cut into runs.
public struct FateLedger {
    /// What commits say of files.
    public protocol Commits {
        /// The digests of the lines that a commit adds to a file; nil where it does not touch it, or cannot be read.
        func added(by commit: String, to path: String) throws -> Set<String>?
        /// The digests of all the lines that a file has in a commit.
        func lines(of path: String, in commit: String) throws -> Set<String>
        /// The commits on HEAD that change files and are younger than `time`, in seconds since 1970: by file, the oldest
        /// first.
        func changes(of paths: Set<String>, after time: Int) throws -> [String: [(time: Int, commit: String)]]
        /// Which of the files are nowhere: not in the worktree, the index or HEAD.
        func gone(among paths: Set<String>) throws -> Set<String>
        /// What HEAD is; nil where nothing was committed yet.
        func newest() throws -> (time: Int, commit: String)?
    }

    /// Those that were open before, as they are now, then the new ones.
    public private(set) var findings: [FollowedFinding]
    private var open: [FollowedFinding.Key: Int] = [:]
    /// What the newest commit settled.
    private var settled: (commit: String, keys: Set<FollowedFinding.Key>) = ("", [])
    private let commits: any Commits
    private let mendedBeside: Set<String>

    /// A waiver stands in the line or above it, so that what it waives has moved by little.
    private static let nearLines = 3

    /// - Parameters:
    ///   - open: The findings that no commit has settled yet.
    ///   - mendedBeside: The ids of rules that a change elsewhere mends too, so that the line found may stay.
    public init(open: [FollowedFinding] = [], mendedBeside: Set<String> = [], _ commits: some Commits) {
        findings = open
        self.mendedBeside = mendedBeside
        self.commits = commits
        for (index, finding) in open.enumerated() { self.open[finding.key] = index }
    }

    public mutating func take(_ outcome: Outcome) throws {
        switch outcome.kind {
        case .finding: record(outcome, .open)
        case .waived: if !isSettled(outcome) { record(outcome, .waived) }
        case .bypassed: bypass(outcome)
        case .skipped:
            for index in open.values where outcome.rule == nil || outcome.rule == findings[index].key.rule {
                findings[index].isSkipped = true
            }
        case .passed: break
        }
        if let commit = outcome.commit { try settle(by: commit) }
    }

    /// Settles what no record will: a commit that leaves a file alone ends an attempt, and the hooks say nothing of the
    /// clean one in which the file comes later; and of what was given up no commit will ever tell. To be called behind the
    /// last record.
    public mutating func settleRest() throws {
        let rest = open.values.filter { findings[$0].key.path != nil }.sorted()
        let lines = rest.filter { findings[$0].line > 0 }
        guard let oldest = lines.map({ findings[$0].lastAt }).min() else { return try discard(rest) }
        let changes = try commits.changes(of: Set(lines.compactMap { findings[$0].key.path }), after: oldest)
        var next: [(time: Int, commit: String, index: Int)] = []
        for index in lines {
            let after = findings[index].lastAt
            guard let change = changes[findings[index].key.path ?? ""]?.first(where: { $0.time > after }) else { continue }
            next.append((change.time, change.commit, index))
        }
        // Commit by commit, as each is read once.
        for (_, commit, index) in next.sorted(by: { $0 < $1 }) {
            guard let path = findings[index].key.path, let lines = try commits.added(by: commit, to: path) else { continue }
            findings[index].fate = try fate(of: findings[index], in: commit, path, adding: lines)
            close(index, by: commit)
        }
        try discard(rest.filter { !findings[$0].isSettled })
    }

    /// What stood in a file that is nowhere any more, once something else was committed, was given up.
    private mutating func discard(_ rest: [Int]) throws {
        guard !rest.isEmpty, let newest = try commits.newest() else { return }
        let given = rest.filter { findings[$0].lastAt < newest.time }
        if given.isEmpty { return }
        let gone = try commits.gone(among: Set(given.compactMap { findings[$0].key.path }))
        for index in given where gone.contains(findings[index].key.path ?? "") {
            findings[index].fate = .discarded
            close(index, by: newest.commit)
        }
    }

    private mutating func record(_ outcome: Outcome, _ fate: Fate) {
        guard let key = outcome.key else { return }
        if let index = open[key] ?? (fate == .waived ? waived(by: outcome) : nil) {
            open[findings[index].key] = nil
            open[key] = index
            findings[index].key = key
            findings[index].stage = outcome.stage ?? findings[index].stage
            findings[index].line = outcome.line ?? findings[index].line
            findings[index].lastAt = max(findings[index].lastAt, outcome.time)
            findings[index].times += 1
            findings[index].fate = fate
        } else {
            open[key] = findings.count
            findings.append(
                FollowedFinding(
                    key: key, stage: outcome.stage ?? .warn, line: outcome.line ?? 0, firstAt: outcome.time,
                    lastAt: outcome.time, fate: fate))
        }
    }

    /// The finding that a waiver is for: writing it has changed the line, or moved it.
    private func waived(by outcome: Outcome) -> Int? {
        guard let line = outcome.line, let key = outcome.key else { return nil }
        return open.values.filter { index in
            let finding = findings[index]
            return finding.fate == .open && finding.key.rule == key.rule && finding.key.path == key.path
                && abs(finding.line - line) <= Self.nearLines
        }.min { left, right in
            let distances = (abs(findings[left].line - line), abs(findings[right].line - line))
            return distances.0 != distances.1 ? distances.0 < distances.1 : left < right
        }
    }

    private mutating func bypass(_ outcome: Outcome) {
        guard let key = outcome.key, !isSettled(outcome) else { return }
        if open[key] == nil { record(outcome, .open) }
        guard let index = open[key] else { return }
        findings[index].fate = .bypassed
        if let commit = outcome.commit { close(index, by: commit) }
    }

    /// Whether its commit has settled it: the check behind that tells again of what the one before it told.
    private func isSettled(_ outcome: Outcome) -> Bool {
        guard let key = outcome.key else { return false }
        return outcome.commit == settled.commit && settled.keys.contains(key)
    }

    private mutating func settle(by commit: String) throws {
        for (key, index) in open.sorted(by: { $0.value < $1.value }) {
            if let path = key.path {
                guard let lines = try commits.added(by: commit, to: path) else { continue }
                let isLine = findings[index].line > 0
                findings[index].fate =
                    isLine ? try fate(of: findings[index], in: commit, path, adding: lines) : findings[index].fateAsWhole
            } else {
                findings[index].fate = findings[index].fateAsWhole
            }
            close(index, by: commit)
        }
    }

    private func fate(
        of finding: FollowedFinding, in commit: String, _ path: String, adding lines: Set<String>
    ) throws -> Fate {
        if lines.contains(finding.key.digest) {
            if finding.fate == .waived { return .waived }
            guard finding.stage == .block else { return .overridden }
            // Nothing but a way past the check lets a line pass that blocks, unless the check passes it now.
            return mendedBeside.contains(finding.key.rule) && !finding.isSkipped ? .fixed : .bypassed
        }
        // A commit that was not checked at all, and so not told of, may have brought it in before.
        return try finding.isSkipped && commits.lines(of: path, in: commit).contains(finding.key.digest) ? .bypassed : .fixed
    }

    private mutating func close(_ index: Int, by commit: String) {
        if settled.commit != commit { settled = (commit, []) }
        settled.keys.insert(findings[index].key)
        findings[index].commit = commit
        open[findings[index].key] = nil
    }
}

extension FollowedFinding {
    /// The fate of a message or a whole file that a commit was made with: one that was stopped comes again until it passes,
    /// one that was warned of is committed as it is.
    fileprivate var fateAsWhole: Fate { fate == .waived ? .waived : stage == .block ? .fixed : .overridden }
}

extension Outcome {
    /// Nil where it tells of no place.
    fileprivate var key: FollowedFinding.Key? {
        guard let rule, kind != .skipped else { return nil }
        let digest = digest ?? LineDigest.of([])
        return FollowedFinding.Key(rule: rule, path: path.map { String(decoding: $0, as: UTF8.self) }, digest: digest)
    }
}
