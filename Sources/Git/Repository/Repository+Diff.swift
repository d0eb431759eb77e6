import Clibgit2

extension Repository {
    /// What changed from one commit or tree to another, by path; nil stands for the empty tree.
    ///
    /// Compares the raw trees and the blobs that differ in them. Attributes are not consulted: a file is
    /// binary by its content alone. A file that cannot be compared is handed out with the reason in `skipped`.
    /// - Parameters:
    ///   - paths: files and folders to look at, literally; none means all.
    ///   - findRenames: pairs a deleted file with an added one that is at least half the same
    ///     (`git_diff_find_similar`), which costs a good deal more.
    ///   - most: Of more files than this no lines are compared, nor renames found: they would fill the memory.
    /// - Throws: `GitError` where a tree is missing.
    public func diff(
        from old: ObjectID?, to new: ObjectID?, paths: [String] = [], findRenames: Bool = false, comparing most: Int = .max
    ) throws -> [FileDiff] {
        let old = try old.map(tree)
        let new = try new.map(tree)
        let filter = PathFilter(paths)
        var changed: [ChangedFile] = []
        var reading = TreeReading(self, filter: filter)
        try reading.compare(old, new) { changed.append($0) }
        if changed.count > most { return changed.map { FileDiff($0, skipped: .tooMany) } }
        let (isAdding, isDeleting) = (changed.contains { $0.old == nil }, changed.contains { $0.new == nil })
        // Of some paths alone, the other side of a move may be elsewhere.
        if findRenames, paths.isEmpty ? isAdding && isDeleting : isAdding || isDeleting {
            changed = try renames(from: old, to: new, filter: filter) ?? changed
        }
        return try compareLines(changed)
    }

    private func compareLines(_ files: [ChangedFile]) throws -> [FileDiff] {
        var comparison = try LineComparison()
        return try files.map { try compareLines($0, with: &comparison) }
    }
}
