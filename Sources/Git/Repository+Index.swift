import Clibgit2

extension Repository {
    /// What is staged, by path and stage, as it is on disk now.
    ///
    /// `git_index_get_byindex`. Never written: libgit2 would drop the extensions it does not know.
    /// - Throws: `GitError` for a split or a sparse index, and for one without a checksum.
    public func indexEntries() throws -> [IndexEntry] {
        let index = try index()
        return (0..<git_index_entrycount(index.pointer)).compactMap { position in
            guard let entry = git_index_get_byindex(index.pointer, position) else { return nil }
            let flags = UInt32(entry.pointee.flags_extended)
            return IndexEntry(
                path: String(cString: entry.pointee.path), mode: FileMode(canonical: entry.pointee.mode),
                id: ObjectID(entry.pointee.id), stage: Int(git_index_entry_stage(entry)),
                intentToAdd: flags & UInt32(GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue) != 0)
        }
    }

    /// The index, read anew where the file has changed. `git_repository_index` and `git_index_read`.
    func index() throws(GitError) -> Handle<IndexKind> {
        let index = try Handle<IndexKind>("read the index") { git_repository_index($0, handle.pointer) }
        try check("read the index") { git_index_read(index.pointer, 0) }
        return index
    }
}
