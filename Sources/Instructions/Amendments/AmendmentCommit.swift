import Checking
import GitCommand

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// An amendment as a commit on top of HEAD, made without the worktree and beside the index.
///
/// The commit object exists before anything else changes, so that a missing identity or a signature that
/// fails leaves no trace; `finish` then moves the branch. What is staged stays staged: of what the index holds
/// only the amendment's own files change, and of the instruction file only our section.
public struct AmendmentCommit: Sendable {
    /// In hexadecimal.
    public let id: String
    private let parent: String?
    private let subject: String
    private let worktree: String
    private let index: [TreeEntry]
    private let hashLength: Int

    /// Makes the commit object, without files that git ignores.
    /// - Returns: Nil where HEAD holds the amendment already.
    /// - Throws: `CommitRefused` in the middle of a merge or its like, and where git makes no commit;
    ///   `InstructionFileError` where HEAD's instruction file has broken markers.
    public static func prepare(
        _ amendment: Amendment, message: String, in paths: RepositoryPaths
    ) throws -> AmendmentCommit? {
        guard let worktree = paths.worktree else { throw NothingToAmend() }
        let gitDirectory = try GitCommand(["rev-parse", "--absolute-git-dir"], in: worktree).output().text
        try refuseHalfDone(worktree, gitDirectory)
        let parent = try Revision.head(in: worktree)

        // A command that is run twice at once must not share its index.
        mkdir("\(gitDirectory)/precept", 0o777)
        let start = "index-"
        Leftovers.remove(from: "\(gitDirectory)/precept", named: start, ends: ["", ".lock"])
        let index = "\(gitDirectory)/precept/\(start)\(getpid())"
        defer { unlink(index) }
        let beside = BesideIndex(worktree: worktree, index: index)
        if let parent { try beside.run(["read-tree", parent]) }
        let ignored = try IgnoredFiles.among(amendment.changes.map(\.path), in: worktree)
        let changes = amendment.changes.filter { !ignored.contains($0.path) }
        let entries = try changes.map { try TreeEntry.committed($0, on: parent, in: worktree) }
        let hashLength = parent?.count ?? entries.lazy.compactMap(\.blob?.count).first ?? 40
        let lines = entries.map { $0.indexInfo(hashLength: hashLength) }
        try beside.run(["update-index", "-z", "--index-info"], input: lines)
        let tree = try beside.run(["write-tree", "--missing-ok"])
        if let parent {
            let standing = try GitCommand(["rev-parse", "\(parent)^{tree}"], in: worktree).output().text
            if tree == standing { return nil }
        }
        return AmendmentCommit(
            id: try commit(tree, parent, message, worktree), parent: parent,
            subject: message.split(separator: "\n").first.map(String.init) ?? "", worktree: worktree,
            index: try zip(changes, entries).compactMap { try TreeEntry.staged($0, committed: $1, in: worktree) }, hashLength: hashLength)
    }

    /// Moves the branch to the commit, then brings the index's entries of the amendment's files along.
    /// - Throws: `CommitRefused` where the branch has moved meanwhile, or git does not move it, and nothing was changed, or where
    ///   the index is locked after the commit was made.
    public func finish() throws {
        let log = "commit\(parent == nil ? " (initial)" : ""): \(subject)"
        // The empty old value says that the branch must not exist yet.
        let moved = try GitCommand(["update-ref", "-m", log, "HEAD", id, parent ?? ""], in: worktree).run()
        guard moved.status == 0 else {
            throw CommitRefused(try Revision.head(in: worktree) == parent ? .branchHeld : .branchMoved, moved.errors)
        }
        if index.isEmpty { return }
        let lines = index.map { (Array($0.path.utf8), BesideIndex.zeroEnded([$0.indexInfo(hashLength: hashLength)])) }
        let written = try IndexUpdate(Dictionary(lines) { $1 }, in: worktree).run()
        guard written.status == 0 else { throw CommitRefused(.indexLeft(id), written.errors) }
    }

    private static func commit(
        _ tree: String, _ parent: String?, _ message: String, _ worktree: String
    ) throws -> String {
        let signing = try GitCommand(["config", "--type=bool", "--get", "commit.gpgsign"], in: worktree).run()
        let signature = signing.text == "true" ? ["-S"] : []
        let parents = parent.map { ["-p", $0] } ?? []
        let made = try GitCommand(
            ["-c", "i18n.commitEncoding=UTF-8", "commit-tree"] + signature + parents + ["-F", "-", tree], in: worktree,
            input: Array(message.utf8)
        ).run()
        guard made.status == 0 else { throw CommitRefused(.notMade, made.errors) }
        return made.text
    }

    private static func refuseHalfDone(_ worktree: String, _ gitDirectory: String) throws {
        if let action = HalfDone.action(in: gitDirectory) { throw CommitRefused(.inTheMiddle(of: action), []) }
        let unmerged = try GitCommand(["ls-files", "-u", "-z"], in: worktree).output()
        guard unmerged.bytes.isEmpty else { throw CommitRefused(.inTheMiddle(of: "resolving conflicts"), []) }
        let index = try GitCommand(["rev-parse", "--git-path", "index"], in: worktree).output().text
        let lock = (index.hasPrefix("/") ? index : "\(worktree)/\(index)") + ".lock"
        guard access(lock, F_OK) != 0 else { throw CommitRefused(.indexLocked, []) }
    }
}
