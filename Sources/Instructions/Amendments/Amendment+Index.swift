import Checking
import GitCommand
import Support

extension Amendment {
    /// Refuses to write files of which the index says that they are not to be written.
    ///
    /// Once a file that a merge left in conflict is added, as a person is told to do, git takes it for resolved, conflict
    /// markers and all; one that is nowhere but in our section is resolved by writing the section anew. Of a file that a sparse
    /// checkout leaves out the worktree shows nothing, and what is written there would be all that is left of it.
    /// - Throws: `UnmergedFile`, `LeftOutFile`; `GitCommandError`.
    public func checkIndex(in worktree: String) throws {
        let wanted = changes.filter { $0.old != $0.new }
        if wanted.isEmpty { return }
        for file in try IndexListing.read(wanted.map(\.path), isLiteral: true, in: worktree) {
            guard let change = wanted.first(where: { $0.path == file.path }) else { continue }
            if file.isUnmerged, !change.resolvesConflict { throw UnmergedFile(path: file.path) }
            if file.isLeftOut, WorktreeFile.status("\(worktree)/\(file.path)") == nil { throw LeftOutFile(path: file.path) }
        }
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

/// A file of an amendment is not in this checkout.
public struct LeftOutFile: Failure, Hashable {
    /// From the worktree's top.
    public let path: String

    public var message: String { "a sparse checkout leaves \(Printable.text(path)) out of the worktree; nothing was written" }
    public var hint: String? { "bring it in with: git sparse-checkout add .precept" }
}
