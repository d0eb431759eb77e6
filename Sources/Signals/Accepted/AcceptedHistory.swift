import Foundation
import Git

/// Reads the changes that the project accepted.
public struct AcceptedHistory {
    private let repository: Repository
    /// Told how far reading has come.
    public var progress: ReadingProgress?

    /// How far back a project's habits are still its habits, in days before the newest commit.
    private static let days = 730.0
    /// A young or quiet project's older changes are better than none.
    private static let fewest = 200
    private static let most = 6_000
    /// So many old ones in a row are where history gets old; one alone was written by a clock that was behind.
    private static let agreeing = 100

    public init(_ repository: Repository) {
        self.repository = repository
    }

    /// The changes of the last two years before HEAD, newest first; none where HEAD is unborn. Where most of them are
    /// known to have been reviewed in Gerrit, those alone. Reverts and picks are left out.
    /// - Parameter end: Where history is taken to end: with the newest commit that is not younger.
    /// - Throws: `GitError` where the history cannot be walked. A change whose objects are missing is
    ///   passed over: it takes no part, on either side.
    public func changes(until end: Date? = nil) throws -> [AcceptedChange] {
        guard let newest = try newest(until: end) else { return [] }
        let oldest = Double(newest.committer.seconds) - Self.days * 86_400
        var commits: [Commit] = []
        var oldInRow = 0
        try repository.walk(from: [newest.id]) { commit in
            let isOld = Double(commit.committer.seconds) < oldest
            oldInRow = isOld ? oldInRow + 1 : 0
            if commits.count >= Self.most || oldInRow >= Self.agreeing && commits.count >= Self.fewest { return .stop }
            if commit.parents.count < 2, !isOld || commits.count < Self.fewest { commits.append(commit) }
            return .onward
        }
        return try changes(of: WrittenCommits.among(ReviewedCommits(in: repository).reviewed(among: commits)))
    }

    /// The changes that came after what `changes(until:)` would take as the history's end, newest first.
    /// - Throws: As `changes(until:)` does.
    public func changes(after end: Date) throws -> [AcceptedChange] {
        guard let head = try repository.head() else { return [] }
        var commits: [Commit] = []
        try repository.walk(from: [head], hiding: try newest(until: end).map { [$0.id] } ?? []) { commit in
            if commit.parents.count < 2 { commits.append(commit) }
            return .onward
        }
        return try changes(of: WrittenCommits.among(commits))
    }

    /// The newest commit of HEAD's own line: what was merged in later, such as another project's history, may be as old
    /// and knows nothing of this one.
    private func newest(until end: Date?) throws -> Commit? {
        var next = try repository.head()
        while let id = next {
            let commit = try repository.commit(id)
            guard let end, Double(commit.committer.seconds) > end.timeIntervalSince1970 else { return commit }
            next = commit.parents.first
        }
        return nil
    }

    /// - Parameter commits: Newest first.
    /// - Throws: `GitError` where the repository cannot be opened once more.
    private func changes(of commits: [Commit]) throws -> [AcceptedChange] {
        let repositories = RepositoryPool(like: repository)
        let asksForAttributes = repository.namesForeignFiles
        let commits = Array(commits.reversed())
        var changes: [AcceptedChange] = []
        var known: Set<CommittedChange.FileState> = []
        for (start, batch) in commits.batches(of: Self.batch) {
            progress?(ReadingStep(.accepted, start, of: commits.count))
            // A change whose objects are missing is passed over.
            let read = try batch.concurrentMap { commit in
                try repositories.lend { try? CommittedChange(commit, in: $0, asksForAttributes: asksForAttributes) }
            }
            changes += read.compactMap { $0 }.compactMap { $0.written(after: &known) }
        }
        return changes.reversed()
    }

    /// Commits that are read side by side.
    private static let batch = 64
}
