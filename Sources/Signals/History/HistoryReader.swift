import Foundation
import Git

/// Reads signals out of commits: what their messages say they mend, and the lines they changed.
struct HistoryReader {
    let repository: Repository

    static let source = "history"
    /// A larger commit mends more than it says.
    static let mostChangedLines = 1_500

    /// What one reading of history found.
    struct Harvest {
        var signals: [Signal] = []
        var leftOut = LeftOutTally()
        var commits = 0
    }

    /// Reads the commits reachable from `tips` and from none of `hidden`.
    /// - Parameter review: the review that a commit belongs to; nil where the commit itself, or the one it
    ///   names, stands for it.
    func read(
        from tips: [ObjectID], hiding hidden: [ObjectID], review: ([Claimed]) -> [ObjectID: String]
    ) throws -> Harvest {
        var harvest = Harvest()
        var claimed: [Claimed] = []
        var parents: [ObjectID: [ObjectID]] = [:]
        let needsParents = tips.count > 1
        try repository.walk(from: tips, hiding: hidden) { commit in
            harvest.commits += 1
            if needsParents { parents[commit.id] = commit.parents }
            guard let claim = CommitClaim(message: commit.message) else { return .onward }
            if commit.parents.count > 1 {
                harvest.leftOut.add(.merge, source: Self.source, sample: commit.subject)
            } else {
                claimed.append(Claimed(commit: commit, claim: claim))
            }
            return .onward
        }
        _ = parents
        let reviews = review(claimed)
        for item in claimed {
            harvest.signals.append(try signal(item, review: reviews[item.commit.id]))
        }
        return harvest
    }

    struct Claimed {
        let commit: Commit
        let claim: CommitClaim
    }

    private func signal(_ item: Claimed, review: String?) throws -> Signal {
        let commit = item.commit
        let corrections = try corrections(in: commit)
        let fields =
            [item.claim.kind.rawValue, commit.author.email, "\(commit.author.seconds)", commit.subject]
            + corrections.flatMap { [$0.path, "\($0.before)", "\($0.after)"] }
        return Signal(
            id: "\(Self.source)/\(SHA1.hex(of: fields))", kind: item.claim.kind, source: Self.source,
            review: review ?? commit.id.hex, commit: commit.id.hex, author: commit.author.name,
            at: Date(timeIntervalSince1970: TimeInterval(commit.author.seconds)),
            comment: commit.message, corrections: corrections)
    }

    private func corrections(in commit: Commit) throws -> [Correction] {
        let diffs: [FileDiff]
        do {
            diffs = try repository.diff(from: commit.parents.first, to: commit.id)
        } catch is GitError {
            return []
        }
        guard diffs.reduce(0, { $0 + $1.changedLines }) <= Self.mostChangedLines else { return [] }
        return diffs.flatMap(\.corrections)
    }
}
