import Foundation
import Git
import Rules

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
    /// A change that adds more lines is an import or a reformatting, and would drown the others.
    private static let bulk = 1_500

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
        try repository.walk(from: [newest.id]) { commit in
            let isOld = Double(commit.committer.seconds) < oldest
            if commits.count >= Self.most || (isOld && commits.count >= Self.fewest) { return .stop }
            if commit.parents.count < 2 { commits.append(commit) }
            return .onward
        }
        return changes(of: WrittenCommits.among(try ReviewedCommits(in: repository).reviewed(among: commits)))
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
        return changes(of: WrittenCommits.among(commits))
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
    private func changes(of commits: [Commit]) -> [AcceptedChange] {
        var known: Set<FileState> = []
        return commits.reversed().enumerated().compactMap { number, commit in
            progress?(ReadingStep(.accepted, number, of: commits.count))
            return change(commit, &known)
        }.reversed()
    }

    /// A path with what it held at some time.
    private struct FileState: Hashable {
        let path: String
        let content: ObjectID
    }

    /// - Parameter known: What was there before any of the earlier commits, or after.
    private func change(_ commit: Commit, _ known: inout Set<FileState>) -> AcceptedChange? {
        // What a commit moves it does not write, and no hook judges it.
        guard let diff = try? repository.diff(from: commit.parents.first, to: commit.id, findRenames: true) else { return nil }
        // Nor does it write what it puts back as it was.
        let written = diff.filter { file in file.newID.map { !known.contains(FileState(path: file.path, content: $0)) } ?? true }
        for file in diff {
            if let old = file.oldID { known.insert(FileState(path: file.oldPath ?? file.path, content: old)) }
            if let new = file.newID { known.insert(FileState(path: file.path, content: new)) }
        }
        let moved = MovedLines(removed: JoinedLines(diff.lazy.flatMap(\.hunks).flatMap(\.removed)))
        let files = written.filter { AcceptedPaths.contains($0.path) }.map { file in
            AcceptedFile(
                path: file.path,
                runs: file.hunks.filter { !$0.added.isEmpty }.map {
                    AcceptedRun(added: $0.added, above: $0.above, below: $0.below, moved: moved.indices(among: $0.added))
                },
                isNew: file.status == .added, lacksFinalNewline: file.hunks.last?.addedLacksFinalNewline ?? false,
                object: file.newID?.hex)
        }.filter { !$0.runs.isEmpty }
        guard files.reduce(0, { $0 + $1.count }) <= Self.bulk else { return nil }
        return AcceptedChange(
            id: commit.id.hex, at: Date(timeIntervalSince1970: Double(commit.committer.seconds)),
            writtenAt: Date(timeIntervalSince1970: Double(commit.author.seconds)), message: commit.message, files: files,
            touched: Set(diff.flatMap { [$0.oldPath, $0.newPath].compactMap { $0 } }))
    }
}
