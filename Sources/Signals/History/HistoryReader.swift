import Claims
import Foundation
import Git
import Rules

/// Reads signals out of commits: what their messages say they mend, and the lines they changed.
///
/// Messages are judged first, tens of thousands in a second; only the commits that claim something are
/// compared with their parents.
struct HistoryReader {
    let repository: Repository
    var progress: ReadingProgress?
    private(set) var signals: [Signal] = []
    private(set) var leftOut = LeftOutTally()

    /// A larger commit mends more than it says.
    static let mostChangedLines = 1_500

    init(_ repository: Repository) {
        self.repository = repository
    }

    /// Reads what is reachable from `tip` and from none of `hidden`.
    mutating func read(branch tip: ObjectID, hiding hidden: [ObjectID]) throws {
        var claims: [(commit: Commit, claim: CommitClaim)] = []
        var read = 0
        try repository.walk(from: [tip], hiding: hidden) { commit in
            if let claim = claim(of: commit) { claims.append((commit, claim)) }
            read += 1
            progress?(ReadingStep(.history, read))
            return .onward
        }
        try add(claims) { repository, commit, claim in
            Self.reviewMended(by: claim, in: repository) ?? PullRequestRef.number(inSubject: commit.subject) ?? commit.id.hex
        }
    }

    /// Reads what is reachable from pull requests' heads and from none of `hidden`. A commit on several belongs
    /// to the one with the lowest number: the others were started from it.
    mutating func read(pullRequests: [(number: String, head: ObjectID)], hiding hidden: [ObjectID]) throws {
        guard !pullRequests.isEmpty else { return }
        var claims: [(commit: Commit, claim: CommitClaim)] = []
        var parents: [ObjectID: [ObjectID]] = [:]
        try repository.walk(from: pullRequests.map(\.head), hiding: hidden) { commit in
            parents[commit.id] = commit.parents
            if let claim = claim(of: commit) { claims.append((commit, claim)) }
            return .onward
        }
        let owners = Self.owners(among: pullRequests, parents: parents)
        try add(claims) { _, commit, _ in owners[commit.id] ?? commit.id.hex }
    }

    private mutating func claim(of commit: Commit) -> CommitClaim? {
        guard let claim = CommitClaim(message: commit.message) else { return nil }
        guard commit.parents.count <= 1 else {
            leftOut.add(.merge, source: Signal.historySource, sample: commit.subject)
            return nil
        }
        return claim
    }

    private static func owners(
        among pullRequests: [(number: String, head: ObjectID)], parents: [ObjectID: [ObjectID]]
    ) -> [ObjectID: String] {
        let inOrder = pullRequests.sorted {
            (Int($0.number) ?? .max, $0.number, $0.head) < (Int($1.number) ?? .max, $1.number, $1.head)
        }
        var owners: [ObjectID: String] = [:]
        for (number, head) in inOrder {
            var pending = [head]
            while let id = pending.popLast() {
                guard owners[id] == nil, let above = parents[id] else { continue }
                owners[id] = number
                pending += above
            }
        }
        return owners
    }

    /// The commit that is named as mended, in full where it is known.
    private static func reviewMended(by claim: CommitClaim, in repository: Repository) -> String? {
        guard case .commit(let name) = claim.mended else { return nil }
        return (try? repository.resolve(name))?.hex ?? name
    }

    /// - Parameter review: Tells what a commit's corrections count with.
    /// - Throws: `GitError` where the repository cannot be opened once more.
    private mutating func add(
        _ claims: [(commit: Commit, claim: CommitClaim)],
        review: @Sendable (Repository, Commit, CommitClaim) -> String
    ) throws {
        let repositories = RepositoryPool(like: repository)
        let read = try claims.concurrentMap { commit, claim in
            try repositories.lend { Self.signal(of: commit, claim, review: review($0, commit, claim), in: $0) }
        }
        for ((commit, _), signal) in zip(claims, read) {
            if let signal { signals.append(signal) } else { leftOut.add(.ownFiles, source: Signal.historySource, sample: commit.subject) }
        }
    }

    /// The signal's id is made of what a rebase or cherry-pick leaves as it is, so that copies of one commit
    /// count once.
    /// - Returns: Nil where only Precept's own files change: a rule that is taken back is no code that was wrong.
    private static func signal(of commit: Commit, _ claim: CommitClaim, review: String, in repository: Repository) -> Signal? {
        let diffs = diffs(of: commit, repository)
        if !diffs.isEmpty, diffs.allSatisfy({ isOwn($0, in: repository) }) { return nil }
        let corrections = diffs.reduce(0) { $0 + $1.changedLines } <= mostChangedLines ? diffs.flatMap(\.corrections) : []
        var fields = [claim.kind.rawValue, commit.author.email, "\(commit.author.seconds)", commit.subject]
        for correction in corrections {
            fields.append(correction.path)
            fields += correction.before
            fields.append("")
            fields += correction.after
        }
        return Signal(
            id: "\(Signal.historySource)/\(SHA1.hex(of: fields))", kind: claim.kind, source: Signal.historySource, review: review,
            commit: commit.id.hex,
            author: commit.author.name.isEmpty ? commit.author.email : commit.author.name,
            at: Date(timeIntervalSince1970: TimeInterval(commit.author.seconds)),
            comment: Trailers.removed(from: commit.message), corrections: corrections)
    }

    /// None where the parent is missing, as at the edge of a shallow clone.
    private static func diffs(of commit: Commit, _ repository: Repository) -> [FileDiff] {
        commit.parents.first.flatMap { try? repository.diff(from: $0, to: commit.id, comparing: CommittedChange.bulkOfFiles) } ?? []
    }

    private static func isOwn(_ diff: FileDiff, in repository: Repository) -> Bool {
        if OwnFiles.isOwn(diff.path) { return true }
        let text = { (id: ObjectID?) -> [UInt8]? in
            guard let id else { return [] }
            return try? repository.blob(id, limit: largestInstructions)
        }
        guard let old = text(diff.oldID), let new = text(diff.newID) else { return false }
        return OwnFiles.differInSectionAlone(old, new)
    }

    /// In bytes.
    private static let largestInstructions = 1 << 20
}
