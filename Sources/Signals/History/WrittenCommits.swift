import Git

/// Commits whose lines somebody wrote for them, told apart from those that bring another commit's lines again.
///
/// git asks no pre-commit hook about a revert or a cherry-pick, and what they add says nothing new of a project's habits.
enum WrittenCommits {
    /// Those of `commits`, newest first as they come, that are no revert, and repeat no older one of them.
    static func among(_ commits: [Commit]) -> [Commit] {
        var changes: Set<Substring> = []
        var written: [Commit] = []
        for commit in commits.reversed() {
            if let kind = CommitClaim(message: commit.message)?.kind, kind == .revert || kind == .reapply { continue }
            if let change = Trailers.changeID(of: commit.message), !changes.insert(change).inserted { continue }
            written.append(commit)
        }
        let ids = Set(written.map(\.id.hex))
        return written.reversed().filter { commit in !picked(by: commit.message).contains(where: ids.contains) }
    }

    /// The commits that `git cherry-pick -x` names in a message.
    private static func picked(by message: String) -> [String] {
        message.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard line.starts(with: "(cherry picked from commit ".utf8), line.last == UInt8(ascii: ")") else { return nil }
            return ObjectID(hex: line.dropFirst("(cherry picked from commit ".utf8.count).dropLast())?.hex
        }
    }
}
