import Change
import Checking
import Foundation
import Git
import Learning
import Rules
import Signals

/// What accepted changes did to files as wholes, read through libgit2.
///
/// Sendable although it remembers: what it remembers is under the lock.
public final class AcceptedCommits: AcceptedTrees, @unchecked Sendable {
    private let repositories: RepositoryPool
    private let lock = NSLock()
    /// Asked for again for each line of the same file.
    private var latest: (object: String, text: [UInt8]?)?

    public init(in repository: Repository) { repositories = RepositoryPool(like: repository) }

    public func change(_ change: AcceptedChange) -> (files: [ChangedFile], tree: any ChangedTree)? {
        guard let id = ObjectID(hex: change.id) else { return nil }
        return try? repositories.lend { repository in
            let commit = try repository.commit(id)
            let files = try repository.diff(from: commit.parents.first, to: commit.tree, findRenames: true)
            return (files.map(ChangedFile.init), AcceptedTree(commit.tree, in: repositories))
        }
    }

    public func text(of object: String) -> [UInt8]? {
        if let latest = lock.withLock({ latest }), latest.object == object { return latest.text }
        let text = ObjectID(hex: object).flatMap { id in
            try? repositories.lend { try $0.blob(id, limit: GitTree.largestText) }
        }
        lock.withLock { latest = (object, text) }
        return text
    }
}

/// The tree of an accepted change: of hundreds, for each of which `GitTree` would start git.
private final class AcceptedTree: ChangedTree {
    private let id: ObjectID
    private let repositories: RepositoryPool
    private var listed: [TreeFile]?

    init(_ id: ObjectID, in repositories: RepositoryPool) {
        self.id = id
        self.repositories = repositories
    }

    func entries() throws -> [TreeFile] {
        if let listed { return listed }
        let entries = try repositories.lend { try $0.entries(of: id) }.compactMap { entry in
            ChangedEntry.Mode(entry.mode).map { TreeFile(path: Array(entry.path.utf8), mode: $0, object: entry.id.hex) }
        }
        listed = entries
        return entries
    }

    func sizes(of objects: Set<String>) -> [String: Int] { known(objects) { try $0.size(of: $1) } }

    func contents(of objects: Set<String>) -> [String: [UInt8]] { known(objects) { try $0.blob($1, limit: GitTree.largestText) } }

    /// A command is seen to pass today, or never.
    func isAttested(_ command: String) -> Bool { true }

    private func known<Answer>(_ objects: Set<String>, _ answer: (Repository, ObjectID) throws -> Answer?) -> [String: Answer] {
        let known = try? repositories.lend { repository in
            objects.reduce(into: [String: Answer]()) { known, object in
                known[object] = try? ObjectID(hex: object).flatMap { try answer(repository, $0) }
            }
        }
        return known ?? [:]
    }
}

extension ChangedFile {
    fileprivate init(_ diff: FileDiff) {
        self.init(path: Array(diff.path.utf8), entry: ChangedEntry(diff))
        for hunk in diff.hunks {
            for (offset, line) in hunk.added.enumerated() { add(line.utf8, number: hunk.newStart + offset) }
        }
        endsWithoutNewline = diff.hunks.last?.addedLacksFinalNewline ?? false
    }
}

extension ChangedEntry {
    fileprivate init(_ diff: FileDiff) {
        let isMoved = diff.status == .renamed
        let isSame = diff.oldID == diff.newID
        self.init(
            kind: diff.newPath == nil ? .deleted : diff.oldPath == nil || isMoved ? .added : .modified,
            formerPath: isMoved ? diff.oldPath.map { Array($0.utf8) } : nil, mode: diff.newMode.flatMap(Mode.init),
            isModeNew: diff.newMode != nil && diff.newMode != diff.oldMode, object: isSame ? nil : diff.newID?.hex,
            formerObjects: isSame ? [] : [diff.oldID].compactMap { $0?.hex })
    }
}

extension ChangedEntry.Mode {
    fileprivate init?(_ mode: FileMode) { self.init(String(mode.rawValue, radix: 8).utf8) }
}
