import Checking
import GitCommand

extension Amendment {
    /// Refuses to write into a file that a merge left in conflict: once it is added, as a person is told to do, git takes
    /// it for resolved, conflict markers and all.
    ///
    /// A conflict that is nowhere but in our section is resolved by writing the section anew.
    /// - Throws: `UnmergedFile`; `GitCommandError`.
    public func refuseUnmerged(in worktree: String) throws {
        let wanted = changes.filter { $0.old != $0.new && !$0.resolvesConflict }.map(\.path)
        if wanted.isEmpty { return }
        let listed = try GitCommand(["--literal-pathspecs", "ls-files", "-u", "-z", "--"] + wanted, in: worktree).output()
        // `<mode> <object> <stage>\t<path>`.
        let unmerged = listed.bytes.split(separator: 0).map { String(decoding: $0.drop { $0 != 9 }.dropFirst(), as: UTF8.self) }
        if let path = wanted.first(where: unmerged.contains) { throw UnmergedFile(path: path) }
    }
}

extension FileChange {
    /// Whether all conflict markers go with the change.
    fileprivate var resolvesConflict: Bool { Self.hasConflict(old) && !Self.hasConflict(new) }

    private static func hasConflict(_ bytes: [UInt8]?) -> Bool {
        (bytes ?? []).split(separator: UInt8(ascii: "\n")).contains { line in
            ["<<<<<<< ", ">>>>>>> "].contains { line.starts(with: $0.utf8) }
        }
    }
}

/// A file of an amendment is in conflict.
public struct UnmergedFile: Failure, Hashable {
    /// From the worktree's top.
    public let path: String

    public var message: String { "\(Printable.text(path)) has a conflict that is not resolved; nothing was written" }
    public var hint: String? { "resolve it and git add it, then run the command again" }
}
