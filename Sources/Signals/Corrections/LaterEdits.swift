import Foundation
import Git

/// The edits that followed comments: the first later change of the commented lines, or where the commented commit is
/// gone, what the last version of the review has in their place.
struct LaterEdits {
    struct Edit {
        var corrections: [Correction]
        /// A coming commit may still answer the comment, or answer it otherwise.
        var mayCome: Bool
    }

    private let commits: [String: Commit]
    private let changes: LaterChanges
    private var versions: ReviewVersions
    private let now: Int64

    init(_ repository: Repository, of comments: [ReviewComment]) throws {
        var commits: [String: Commit] = [:]
        for comment in comments {
            guard let name = comment.commit, commits[name] == nil else { continue }
            commits[name] = Self.commit(named: name, in: repository)
        }
        self.commits = commits
        let known = comments.filter { $0.commit.flatMap { commits[$0] } != nil }
        changes = try LaterChanges(
            repository, of: Set(known.compactMap(\.path)), since: commits.values.map(\.committer.seconds).min() ?? 0)
        versions = try ReviewVersions(repository, of: Set(comments.filter { $0.hunk != nil }.map(\.review)))
        now =
            comments.isEmpty ? 0 : try repository.head().map { try repository.commit($0).committer.seconds } ?? 0
    }

    mutating func edit(after comment: ReviewComment) -> Edit {
        let commit = comment.commit.flatMap { commits[$0] }
        let corrections = commit.map { changes.corrections(of: comment, on: $0) } ?? []
        if !corrections.isEmpty { return Edit(corrections: corrections, mayCome: false) }
        let from = commit?.committer.seconds ?? comment.at.map { Int64($0.timeIntervalSince1970) }
        return Edit(
            corrections: versions.corrections(of: comment),
            mayCome: from.map { now <= $0 + LaterChanges.longestWait } ?? false)
    }

    private static func commit(named name: String, in repository: Repository) -> Commit? {
        guard name.count >= 7, name.allSatisfy(\.isHexDigit), let id = try? repository.resolve(name)
        else { return nil }
        return try? repository.commit(id)
    }
}
