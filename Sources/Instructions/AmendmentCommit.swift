#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import GitCommand

/// An amendment as a commit on top of HEAD, made without the worktree and beside the index.
///
/// The commit object exists before anything else changes, so that a missing identity or a signature that
/// fails leaves no trace; `finish` then moves the branch. What is staged stays staged: in the index
/// only the amendment's own files take part, and of the instruction file only our section.
public struct AmendmentCommit: Sendable {
    /// In hexadecimal.
    public let id: String
    private let parent: String?
    private let subject: String
    private let worktree: String
    private let indexLines: [String]

    /// Makes the commit object.
    /// - Returns: Nil where HEAD holds the amendment already.
    /// - Throws: `CommitRefused` in the middle of a merge or its like, and where git makes no commit;
    ///   `InstructionFileError` where HEAD's instruction file has broken markers.
    public static func prepare(
        _ amendment: Amendment, message: String, in paths: RepositoryPaths
    ) throws -> AmendmentCommit? {
        guard let worktree = paths.worktree else { throw NothingToAmend() }
        let gitDirectory = try GitCommand(["rev-parse", "--absolute-git-dir"], in: worktree).output().text
        try refuseHalfDone(worktree, gitDirectory)
        let head = try GitCommand(["rev-parse", "--verify", "-q", "HEAD^{commit}"], in: worktree).run()
        let parent = head.status == 0 ? head.text : nil

        // A command that is run twice at once must not share its index.
        mkdir("\(gitDirectory)/precept", 0o777)
        let index = "\(gitDirectory)/precept/index-\(getpid())"
        defer { unlink(index) }
        let beside = BesideIndex(worktree: worktree, index: index)
        if let parent { try beside.run(["read-tree", parent]) }
        let entries = try amendment.changes.map { try entry(of: $0, parent, worktree) }
        let hashLength = parent?.count ?? entries.lazy.compactMap(\.blob?.count).first ?? 40
        let lines = entries.map { $0.indexInfo(hashLength: hashLength) }
        try beside.run(["update-index", "-z", "--index-info"], input: lines)
        let tree = try beside.run(["write-tree", "--missing-ok"])
        if let parent {
            let standing = try GitCommand(["rev-parse", "\(parent)^{tree}"], in: worktree).output().text
            if tree == standing { return nil }
        }
        let indexLines = try zip(amendment.changes, entries).compactMap {
            try indexEntry(for: $0, committed: $1, worktree)?.indexInfo(hashLength: hashLength)
        }
        return AmendmentCommit(
            id: try commit(tree, parent, message, worktree), parent: parent,
            subject: message.split(separator: "\n").first.map(String.init) ?? "", worktree: worktree,
            indexLines: indexLines)
    }

    /// Moves the branch to the commit, then brings the index's entries of the amendment's files along.
    /// - Throws: `CommitRefused` where the branch has moved meanwhile, and nothing was changed, or where
    ///   the index is locked after the commit was made.
    public func finish() throws {
        let log = "commit\(parent == nil ? " (initial)" : ""): \(subject)"
        // The empty old value says that the branch must not exist yet.
        let moved = try GitCommand(["update-ref", "-m", log, "HEAD", id, parent ?? ""], in: worktree).run()
        guard moved.status == 0 else { throw CommitRefused(.branchMoved, moved.errors) }
        if indexLines.isEmpty { return }
        let command = ["update-index", "-z", "--index-info"]
        let index = try GitCommand(command, in: worktree, input: Self.zeroEnded(indexLines)).run()
        guard index.status == 0 else { throw CommitRefused(.indexLeft(id), index.errors) }
    }

    fileprivate static func zeroEnded(_ lines: [String]) -> [UInt8] {
        lines.reduce(into: []) { $0 += Array($1.utf8) + [0] }
    }

    // MARK: The tree

    /// A file of the tree: its mode and blob, or with no blob its absence.
    private struct Entry: Equatable {
        let path: String
        var mode = "100644"
        var blob: String?

        /// As `update-index --index-info` reads it; a removed file has mode 0 and an object name of the
        /// usual length.
        func indexInfo(hashLength: Int) -> String {
            "\(blob == nil ? "0" : mode) \(blob ?? String(repeating: "0", count: hashLength))\t\(path)"
        }
    }

    private static func entry(of change: FileChange, _ parent: String?, _ worktree: String) throws -> Entry {
        let standing = try parent.flatMap { try listed(["ls-tree", "-z", "--full-tree", $0], change.path, worktree) }
        guard let lines = change.section else {
            guard let new = change.new else { return Entry(path: change.path) }
            let blob = try write(new, as: change.path, worktree)
            return Entry(path: change.path, mode: mode(standing), blob: blob)
        }
        guard let standing, let blob = standing.blob else {
            guard let new = try section(lines, in: nil, change.path) else { return Entry(path: change.path) }
            return Entry(path: change.path, blob: try write(new, as: change.path, worktree))
        }
        guard standing.mode.hasPrefix("100") else { throw CommitRefused(.noFileInHead(change.path), []) }
        let file = try GitCommand(["cat-file", "blob", blob], in: worktree).output().bytes
        guard let new = try section(lines, in: file, change.path) else { return Entry(path: change.path) }
        // A blob is what clean filters made of the file; they must not see it again.
        return Entry(path: change.path, mode: standing.mode, blob: try write(new, as: nil, worktree))
    }

    /// What the index should hold of the file; nil where it is left alone.
    ///
    /// An entry that is HEAD's follows the commit. Where other changes of the instruction file are staged,
    /// they stay staged and nothing else does: the entry gets our section.
    private static func indexEntry(
        for change: FileChange, committed: Entry, _ worktree: String
    ) throws -> Entry? {
        let arguments = ["--literal-pathspecs", "diff", "--cached", "--quiet", "--no-ext-diff", "--", change.path]
        if try GitCommand(arguments, in: worktree).run().status == 0 { return committed }
        guard let lines = change.section,
            let staged = try listed(["ls-files", "-s", "-z"], change.path, worktree), let blob = staged.blob,
            staged.mode.hasPrefix("100")
        else { return nil }
        let file = try GitCommand(["cat-file", "blob", blob], in: worktree).output().bytes
        guard let new = try? section(lines, in: file, change.path) else { return nil }
        return Entry(path: change.path, mode: staged.mode, blob: try write(new, as: nil, worktree))
    }

    private static func section(_ lines: [String], in file: [UInt8]?, _ path: String) throws -> [UInt8]? {
        do throws(MarkedSectionError) {
            return try MarkedSection.written(lines, into: file)
        } catch {
            throw InstructionFileError(path: "\(path) in HEAD", reason: error)
        }
    }

    private static func mode(_ standing: Entry?) -> String {
        standing.map { $0.mode.hasPrefix("100") ? $0.mode : "100644" } ?? "100644"
    }

    /// The entry that `ls-tree` (`<mode> blob <object>\t<path>`) or `ls-files -s`
    /// (`<mode> <object> <stage>\t<path>`) lists for the path.
    private static func listed(_ listing: [String], _ path: String, _ worktree: String) throws -> Entry? {
        let arguments = ["--literal-pathspecs"] + listing + ["--", path]
        let output = try GitCommand(arguments, in: worktree).output()
        guard let line = output.bytes.split(separator: 0).first, let end = line.firstIndex(of: 9),
            String(decoding: line[(end + 1)...], as: UTF8.self) == path
        else { return nil }
        let words = String(decoding: line[..<end], as: UTF8.self).split(separator: " ").map(String.init)
        guard words.count == 3 else { return nil }
        return Entry(path: path, mode: words[0], blob: listing[0] == "ls-tree" ? words[2] : words[1])
    }

    /// Writes a blob; as a path's content it goes through the filters that `git add` would use.
    private static func write(_ bytes: [UInt8], as path: String?, _ worktree: String) throws -> String {
        let filters = path.map { ["--path=\($0)"] } ?? ["--no-filters"]
        return try GitCommand(["hash-object", "-w", "--stdin"] + filters, in: worktree, input: bytes).output().text
    }

    // MARK: The commit

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
        for (name, action) in CommitRefused.halfDone where access("\(gitDirectory)/\(name)", F_OK) == 0 {
            throw CommitRefused(.inTheMiddle(of: action), [])
        }
        let unmerged = try GitCommand(["ls-files", "-u", "-z"], in: worktree).output()
        guard unmerged.bytes.isEmpty else { throw CommitRefused(.inTheMiddle(of: "resolving conflicts"), []) }
        let index = try GitCommand(["rev-parse", "--git-path", "index"], in: worktree).output().text
        let lock = (index.hasPrefix("/") ? index : "\(worktree)/\(index)") + ".lock"
        guard access(lock, F_OK) != 0 else { throw CommitRefused(.indexLocked, []) }
    }
}

/// Git, run on an index of our own, without hooks or a file system monitor taking notice.
private struct BesideIndex {
    let worktree: String
    let index: String

    @discardableResult
    func run(_ arguments: [String], input: [String] = []) throws -> String {
        let settings = [
            "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.splitIndex=false",
            "-c", "index.sparse=false",
        ]
        return try GitCommand(
            settings + arguments, in: worktree, input: AmendmentCommit.zeroEnded(input),
            environment: ["GIT_INDEX_FILE": index]
        ).output().text
    }
}
