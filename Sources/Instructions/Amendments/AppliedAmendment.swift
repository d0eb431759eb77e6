/// What an amendment wrote, so that it can be taken back where what should follow fails.
public struct AppliedAmendment: Sendable {
    let worktree: String
    public internal(set) var changes: [FileChange]

    /// Restores the files as far as they are still what was written.
    public func undo() {
        for change in changes.reversed() {
            let file = WorktreeFile(worktree: worktree, path: change.path)
            try? file.replace(with: change.old, expecting: change.new)
            if change.old == nil { file.removeEmptyFolders() }
        }
    }
}
