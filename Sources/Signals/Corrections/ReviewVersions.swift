import Claims
import Foundation
import Git
import Rules

/// The last version of each review, for comments on commits that are gone: the head of its pull request, or the
/// commit that merged or squashed it.
struct ReviewVersions {
    private struct Version {
        let commit: ObjectID
        let seconds: Int64
    }

    private let repository: Repository
    private var versions: [String: Version] = [:]
    private var files: [ObjectID: IndexedLines?] = [:]

    private static let largestFile = 1 << 20
    private static let mostFiles = 200
    private static let mostLines = 100

    /// - Parameter reviews: numbers of the reviews that are asked about.
    init(_ repository: Repository, of reviews: Set<String>) throws {
        self.repository = repository
        if reviews.isEmpty { return }
        for (number, head) in try PullRequestRef.all(in: repository) where reviews.contains(number) {
            guard let commit = try? repository.commit(head) else { continue }
            versions[number] = Version(commit: commit.id, seconds: commit.committer.seconds)
        }
        if !reviews.subtracting(versions.keys).isEmpty { try readMerges(reviews) }
    }

    /// What became of the comment's lines in the last version of its review; empty where that is not known, or is
    /// older than the comment.
    mutating func corrections(of comment: ReviewComment) -> [Correction] {
        guard let path = comment.path, let version = versions[comment.review],
            comment.at.map({ Double(version.seconds) >= $0.timeIntervalSince1970 }) ?? true,
            let lines = comment.hunk.flatMap({ HunkText($0)?.lines }), !lines.isEmpty,
            let file = file(at: path, in: version.commit)
        else { return [] }
        let count = min(comment.lineCount, lines.count)
        // About more lines than that nobody says anything in particular.
        guard count <= Self.mostLines else { return [] }
        let first = comment.endLine.map { $0 - count + 1 } ?? comment.line
        let asks = Wording.words(comment.text).contains(where: Phrases.removals.contains)
        return HunkAlignment(lines, count: count, isAskedToGo: asks, in: file).corrections(path: path, line: first)
    }

    private mutating func file(at path: String, in commit: ObjectID) -> IndexedLines? {
        guard LaterChanges.canBeInTree(path), !ForeignFiles.contain(path),
            let blob = try? repository.blob(at: path, in: commit)
        else { return nil }
        if let known = files[blob] { return known }
        if files.count >= Self.mostFiles { files = [:] }
        let bytes = (try? repository.blob(blob, limit: Self.largestFile)) ?? nil
        let lines = bytes.flatMap { $0.prefix(8_000).contains(0) ? nil : IndexedLines($0) }
        files[blob] = lines
        return lines
    }

    /// Of a merge the second parent, which is the review's last version; of a squash the commit itself.
    private mutating func readMerges(_ reviews: Set<String>) throws {
        guard try repository.head() != nil else { return }
        let output = try repository.command([
            "-c", "log.showSignature=false", "log", "-z", "--no-notes",
            "--format=%H %P%n%ct%n%s%n%b", "HEAD", "--",
        ]).output()
        for record in output.bytes.split(separator: 0) {
            let fields = String(decoding: record, as: UTF8.self)
                .split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count == 4, let seconds = Int64(fields[1]) else { continue }
            let ids = fields[0].split(separator: " ")
            guard let number = MergedReview.number(subject: fields[2], body: fields[3], isMerge: ids.count > 2),
                reviews.contains(number), versions[number] == nil,
                let id = ids.count > 2 ? ids.dropFirst(2).first : ids.first, let commit = ObjectID(hex: id)
            else { continue }
            versions[number] = Version(commit: commit, seconds: ForeignTime.seconds(seconds))
        }
    }
}
