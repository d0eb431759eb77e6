import Checking
import Foundation
import GitCommand

/// An amendment that was written and not committed, as it is kept to be undone by.
public struct WrittenAmendment: Sendable, Codable {
    struct File: Sendable, Codable {
        let path: String
        let old: Data?
        let new: Data?

        init(_ change: FileChange) {
            path = change.path
            old = change.old.map { Data($0) }
            new = change.new.map { Data($0) }
        }
    }

    /// Such as `Accept rule no-tabs`.
    public let subject: String
    /// Whether the paths start at the common git directory.
    public let isPrivate: Bool
    /// Those that are ours as a whole: the sections follow from the rules.
    let files: [File]
    private var isBeingUndone = false

    /// Keeps what is about to be written.
    public static func remember(_ amendment: Amendment, subject: String, isPrivate: Bool = false, in paths: RepositoryPaths) {
        let changed = amendment.changes.filter { $0.section == nil && $0.old != $0.new }
        guard !changed.isEmpty else { return }
        var history = AmendmentHistory.read(in: paths)
        history.add(.init(written: WrittenAmendment(subject: subject, isPrivate: isPrivate, files: changed.map(File.init))), in: paths)
    }

    /// Keeps that an amendment was committed, which then comes before what was written earlier.
    public static func remember(commit id: String, in paths: RepositoryPaths) {
        var history = AmendmentHistory.read(in: paths)
        history.add(.init(commit: id), in: paths)
    }

    /// Keeps, beside what was written or committed last, what the common git directory is about to lose to it.
    public static func remember(given own: Amendment, in paths: RepositoryPaths) {
        var history = AmendmentHistory.read(in: paths)
        guard !history.entries.isEmpty else { return }
        history.entries[history.entries.count - 1].given = own.changes.map(File.init)
        history.keep(in: paths)
    }

    /// Gives the common git directory back what it lost to an amendment that is about to be undone.
    /// - Parameter commit: The amendment's; nil stands for what was written last.
    public static func returnGiven(by commit: String? = nil, in paths: RepositoryPaths) throws {
        let entry = AmendmentHistory.read(in: paths).entries.last { commit == nil || $0.commit == commit }
        let changes = (entry?.given ?? []).map { FileChange(path: $0.path, old: $0.new.map { Array($0) }, new: $0.old.map { Array($0) }) }
        // It was there; where it is again, undoing was stopped midway.
        guard changes.contains(where: { !FileBytes.exists("\(paths.commonDirectory)/\($0.path)") }) else { return }
        try Amendment(changes: changes).apply(in: paths.commonDirectory)
    }

    /// Says that what was written is about to go, so that undoing which was stopped midway is gone on with.
    public func beginUndoing(in paths: RepositoryPaths) {
        var history = AmendmentHistory.read(in: paths)
        guard !history.entries.isEmpty else { return }
        history.entries[history.entries.count - 1].written?.isBeingUndone = true
        history.keep(in: paths)
    }

    /// Forgets what was written last, which is undone.
    public func forget(in paths: RepositoryPaths) {
        var history = AmendmentHistory.read(in: paths)
        history.entries.removeLast(history.entries.isEmpty ? 0 : 1)
        history.keep(in: paths)
    }

    private init(subject: String, isPrivate: Bool, files: [File]) {
        self.subject = subject
        self.isPrivate = isPrivate
        self.files = files
    }

    /// What was written last; nil where that is a commit, or nothing is left to undo.
    /// - Throws: `GitCommandError`, `WorktreeFileError`.
    public static func last(in paths: RepositoryPaths) throws -> WrittenAmendment? {
        var history = AmendmentHistory.read(in: paths)
        let count = history.entries.count
        var live: Set<String>?
        try history.dropGone(
            live: {
                if let live { return live }
                let found = Set(try paths.worktree.map { try CommittedAmendment.all(in: $0) }?.map(\.id) ?? [])
                live = found
                return found
            }, in: paths)
        if history.entries.count < count { history.keep(in: paths) }
        return history.entries.last?.written
    }

    /// Whether the files are as they were before it, or before one of those below it.
    func isGone(from root: String, below others: [WrittenAmendment]) throws -> Bool {
        if isBeingUndone { return false }
        let standing = try files.map { try WorktreeFile(worktree: root, path: $0.path).read().map { Data($0) } }
        if zip(files, standing).allSatisfy({ $0.new == $1 }) { return false }
        let earlier = others.filter { $0.isPrivate == isPrivate }.flatMap(\.files) + files
        return zip(files, standing).allSatisfy { file, bytes in earlier.contains { $0.path == file.path && $0.old == bytes } }
    }

    /// What gives the files back what they held.
    /// - Throws: `UndoRefused` where one is no longer as it was written; `WorktreeFileError`.
    public func reversed(in root: String) throws -> [FileChange] {
        try files.compactMap { file in
            let standing = try WorktreeFile(worktree: root, path: file.path).read()
            let old = file.old.map { Array($0) }
            if standing == old { return nil }
            guard standing == file.new.map({ Array($0) }) else { throw UndoRefused(.changedSince(file.path, subject)) }
            return FileChange(path: file.path, old: standing, new: old)
        }
    }
}
