extension Amendment {
    /// Writes what changes into the worktree: all of it, or nothing.
    ///
    /// Each file is replaced in one step. Killed in between, it leaves whole files of both kinds, and
    /// the same command, run again, writes the rest.
    /// - Throws: `WorktreeFileError` where a file cannot be written or is no longer what the amendment was
    ///   made from; what was written by then is as it was.
    @discardableResult
    public func apply(in worktree: String) throws(WorktreeFileError) -> AppliedAmendment {
        let wanted = changes.filter { $0.old != $0.new }
        for change in wanted {
            let file = WorktreeFile(worktree: worktree, path: change.path)
            guard try file.read() == change.old else { throw WorktreeFileError(change.path, .changedMeanwhile) }
            try file.checkWritable()
        }
        var applied = AppliedAmendment(worktree: worktree, changes: [])
        for change in wanted {
            do throws(WorktreeFileError) {
                applied.changes.append(change)
                let file = WorktreeFile(worktree: worktree, path: change.path)
                try file.replace(with: change.new, expecting: change.old)
                // As git does; a folder of other tools' is not ours to remove.
                if change.new == nil && change.section == nil { file.removeEmptyFolders() }
            } catch {
                applied.undo()
                throw error
            }
        }
        return applied
    }
}
