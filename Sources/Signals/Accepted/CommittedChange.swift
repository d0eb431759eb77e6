import Foundation
import Git
import Rules

/// What one commit did, without regard to those before it, so that many can be read side by side.
struct CommittedChange: Sendable {
    private let change: AcceptedChange
    /// Of all that it touched, what was there before and after.
    private let states: [FileState]

    /// A change that adds more lines is an import or a reformatting, and would drown the others.
    private static let bulk = 1_500
    /// One that touches more files is one, too, of which the lines are not even looked at.
    static let bulkOfFiles = 2_000
    private let isBulk: Bool

    /// A path with what it held at some time.
    struct FileState: Hashable, Sendable {
        let path: String
        /// The content's id, in hexadecimal.
        let object: String
    }

    /// - Parameter asksForAttributes: Whether `.gitattributes` may say which files are foreign.
    /// - Throws: `GitError` where its objects are missing.
    init(_ commit: Commit, in repository: Repository, asksForAttributes: Bool) throws {
        // What a commit moves it does not write, and no hook judges it.
        let diff = try repository.diff(from: commit.parents.first, to: commit.id, findRenames: true, comparing: Self.bulkOfFiles)
        isBulk = diff.count > Self.bulkOfFiles
        if let error = diff.lazy.compactMap(\.unreadable).first { throw error }
        let moved = MovedLines(removed: JoinedLines(diff.flatMap(\.hunks).flatMap(\.removed)))
        let written = diff.filter { file in
            guard file.hunks.contains(where: { !$0.added.isEmpty }) else { return false }
            let said = asksForAttributes ? repository.foreignByAttributes(file.path) : nil
            return !(said ?? ForeignFiles.contain(file.path))
        }
        let files = written.map { file in
            AcceptedFile(
                path: file.path,
                runs: file.hunks.filter { !$0.added.isEmpty }.map {
                    AcceptedRun(added: $0.added, above: $0.above, below: $0.below, moved: moved.indices(among: $0.added))
                },
                isNew: file.status == .added, lacksFinalNewline: file.hunks.last?.addedLacksFinalNewline ?? false,
                object: file.newID?.hex)
        }
        change = AcceptedChange(
            id: commit.id.hex, at: Date(timeIntervalSince1970: Double(commit.committer.seconds)),
            writtenAt: Date(timeIntervalSince1970: Double(commit.author.seconds)), message: commit.message, files: files,
            touched: Set(diff.flatMap { [$0.oldPath, $0.newPath].compactMap { $0 } }))
        states = diff.flatMap { file in
            let old = file.oldID.map { FileState(path: file.oldPath ?? file.path, object: $0.hex) }
            return [old, file.newID.map { FileState(path: file.path, object: $0.hex) }].compactMap { $0 }
        }
    }

    /// What it wrote itself: not what it puts back as it was.
    /// - Parameter known: What was there before any of the earlier commits, or after.
    /// - Returns: Nil for an import or a reformatting.
    func written(after known: inout Set<FileState>) -> AcceptedChange? {
        var change = change
        change.files.removeAll { file in
            file.object.map { known.contains(FileState(path: file.path, object: $0)) } ?? false
        }
        known.formUnion(states)
        return !isBulk && change.files.reduce(0) { $0 + $1.count } <= Self.bulk ? change : nil
    }
}
