import GitCommand
import Support

/// What the hook that judges a commit leaves for the one that runs behind it, in `precept/last-check` of the git
/// directory: without it, nobody could tell a commit that was judged from one that went past.
public struct LastCheck: Sendable, Hashable {
    /// The `IndexStamp` of the index that passed; nil where none did.
    var passed: String?
    /// HEAD at that time, where its log tells it.
    var head: String?
    /// Whether the log of outcomes holds something of this commit, or of attempts at it, that no commit has ended.
    var isTold: Bool

    private static func path(in paths: RepositoryPaths) -> String { "\(paths.gitDirectory)/precept/last-check" }

    /// - Returns: Nil where no hook of precept's has judged anything here.
    static func read(in paths: RepositoryPaths) -> LastCheck? {
        guard let bytes = FileBytes.read(path(in: paths)) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3 else { return LastCheck(passed: nil, head: nil, isTold: false) }
        return LastCheck(
            passed: lines[0].isEmpty ? nil : String(lines[0]), head: lines[1].isEmpty ? nil : String(lines[1]),
            isTold: lines[2] == "told")
    }

    /// Not by moving it into place: half of it means no more than that nothing passed.
    func write(in paths: RepositoryPaths) {
        let text = "\(passed ?? "")\n\(head ?? "")\n\(isTold ? "told" : "")\n"
        FileBytes.overwrite(Array(text.utf8), in: Self.path(in: paths))
    }
}
