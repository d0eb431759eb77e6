import GitCommand

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The last step of HEAD, as its log tells it.
public struct HeadMove: Sendable, Hashable {
    /// The commits before and after; zeros where there was none.
    public let old: String
    public let new: String
    /// What moved it: `commit: Add one`, `commit (amend): …`, `rebase (pick): …`, `merge side: Fast-forward`.
    public let reason: String

    /// Reads the end of `logs/HEAD` in the git directory.
    /// - Returns: Nil where there is none, as with `core.logAllRefUpdates=false` or refs kept in another format.
    public init?(in paths: RepositoryPaths) {
        let file = open("\(paths.gitDirectory)/logs/HEAD", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        let size = lseek(file, 0, SEEK_END)
        var end = [UInt8](repeating: 0, count: 4096)
        let count = pread(file, &end, end.count, max(0, size - off_t(end.count)))
        guard count > 0 else { return nil }
        self.init(line: end[..<count].split(separator: UInt8(ascii: "\n")).last ?? [])
    }

    /// Asks git, where the log is kept in another way than as a file.
    /// - Returns: Nil where no log of HEAD is kept.
    public static func asked() -> HeadMove? {
        let log = try? GitCommand(["log", "--walk-reflogs", "--max-count=2", "--no-color", "--format=%H %gs", "HEAD"]).run()
        let lines = (log?.text ?? "").split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
        guard let last = lines.first, let new = last.first, last.count == 2 else { return nil }
        let nothing = String(repeating: "0", count: new.count)
        return HeadMove(old: lines.dropFirst().first?.first ?? nothing, new: new, reason: last[1])
    }

    private init(old: String, new: String, reason: String) {
        self.old = old
        self.new = new
        self.reason = reason
    }

    /// `<old> <new> <who> <when> <zone>\t<reason>`
    init?(line: ArraySlice<UInt8>) {
        let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
        let words = (parts.first ?? []).split(separator: UInt8(ascii: " "), maxSplits: 2)
        guard words.count == 3, words[0].count >= 40, words[1].count == words[0].count else { return nil }
        old = String(decoding: words[0], as: UTF8.self)
        new = String(decoding: words[1], as: UTF8.self)
        reason = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
    }

    /// Whether `git commit` did it, whose hooks judge what it commits: a rebase, a cherry-pick and a revert run
    /// none of them.
    public var isCommit: Bool { reason.hasPrefix("commit") }
    /// Whether `git merge` or `git pull` did it by a commit of its own.
    public var isMerge: Bool {
        (reason.hasPrefix("merge ") || reason.hasPrefix("pull")) && !reason.hasSuffix(": Fast-forward")
    }
}
