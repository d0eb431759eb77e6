import Foundation

/// An amendment that was written and not committed, as `AmendmentHistory` keeps it to be undone by.
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
    /// Whether undoing it has begun, and may have been stopped midway.
    var isBeingUndone = false

    init(subject: String, isPrivate: Bool, files: [File]) {
        self.subject = subject
        self.isPrivate = isPrivate
        self.files = files
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
