import GitCommand

/// The commit at HEAD.
struct NewestCommit {
    /// In hexadecimal.
    let id: String
    /// When it was committed, in seconds since 1970.
    let at: Int

    /// Nil where there is none yet.
    init?(in paths: RepositoryPaths) throws {
        let log = try GitCommand(["log", "-1", "--format=%H %ct", "--no-show-signature"], in: paths.worktree).run()
        let words = log.text.split(separator: " ")
        guard log.status == 0, words.count == 2, let time = Int(words[1]) else { return nil }
        id = String(words[0])
        at = time
    }
}
