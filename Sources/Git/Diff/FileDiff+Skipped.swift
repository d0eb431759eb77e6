extension FileDiff {
    /// Why the lines of a changed file were not compared.
    public enum Skipped: Sendable, Hashable {
        /// One side has more bytes than anybody wrote by hand.
        case tooLarge
        /// One of more files than were to be compared.
        case tooMany
        /// A commit of another repository, which has no lines.
        case submodule
        /// One side could not be read: of what the change did there nothing is known.
        case unreadable(GitError)
    }

    /// Why one side could not be read; nil where both could.
    public var unreadable: GitError? {
        if case .unreadable(let error) = skipped { error } else { nil }
    }
}
