import Checking
import Foundation
import GitCommand

/// The last amendment that was written and not committed, kept in the git directory so that it can be undone.
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
    /// What was taken from the common git directory with it, because it was given to the team.
    private var given: [File] = []
    private var isBeingUndone = false

    /// Keeps what is about to be written. Where that is not possible, there is nothing to undo by, and that is all.
    public static func remember(_ amendment: Amendment, subject: String, isPrivate: Bool = false, in paths: RepositoryPaths) {
        let changed = amendment.changes.filter { $0.section == nil && $0.old != $0.new }
        guard !changed.isEmpty else { return }
        forget(in: paths)
        WrittenAmendment(subject: subject, isPrivate: isPrivate, files: changed.map(File.init)).keep(in: paths)
    }

    /// Keeps, beside what was written last, what the common git directory is about to lose to it.
    public static func remember(given own: Amendment, in paths: RepositoryPaths) throws {
        guard var record = try last(in: paths) else { return }
        record.given = own.changes.map(File.init)
        record.keep(in: paths)
    }

    /// Says that what was written is about to go, so that undoing which was stopped midway is gone on with.
    public func beginUndoing(in paths: RepositoryPaths) {
        var record = self
        record.isBeingUndone = true
        record.keep(in: paths)
    }

    private func keep(in paths: RepositoryPaths) {
        guard let bytes = try? JSONEncoder().encode(self) else { return }
        try? FileManager.default.createDirectory(atPath: "\(paths.gitDirectory)/precept", withIntermediateDirectories: true)
        _ = FileBytes.write(Array(bytes), to: Self.place(in: paths))
    }

    private init(subject: String, isPrivate: Bool, files: [File]) {
        self.subject = subject
        self.isPrivate = isPrivate
        self.files = files
    }

    public static func forget(in paths: RepositoryPaths) { try? FileManager.default.removeItem(atPath: place(in: paths)) }

    /// Nil where nothing was written since the last commit of an amendment, or what was written is gone again.
    public static func last(in paths: RepositoryPaths) throws -> WrittenAmendment? {
        guard let bytes = FileBytes.read(place(in: paths)),
            let record = try? JSONDecoder().decode(WrittenAmendment.self, from: Data(bytes)),
            let root = record.isPrivate ? paths.commonDirectory : paths.worktree
        else { return nil }
        let isGone = try record.files.allSatisfy { try WorktreeFile(worktree: root, path: $0.path).read() == $0.old.map { Array($0) } }
        return isGone && !record.isBeingUndone ? nil : record
    }

    /// What gives the common git directory back what it gave.
    public var returned: Amendment {
        Amendment(changes: given.map { FileChange(path: $0.path, old: $0.new.map { Array($0) }, new: $0.old.map { Array($0) }) })
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

    private static func place(in paths: RepositoryPaths) -> String { "\(paths.gitDirectory)/precept/last-amendment.json" }
}
