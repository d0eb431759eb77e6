extension GitError {
    /// What a person needs to know about the failures that are met in practice, by libgit2's code and words.
    struct Explanation {
        /// Says it better than libgit2; nil where its own words do.
        var reason: String?
        var hint: String?

        init(code: Code, category: Category, doing: String, text: String) {
            let words = text.lowercased()
            if let format = Self.refusedFormats.first(where: { words.contains($0.words) })?.format {
                reason = "this repository uses \(format), which libgit2 cannot read"
                hint = format == Self.worktreeVariable ? Self.worktreeHint : Self.formatHint
            } else if words.contains("unsupported extension") || words.contains("unsupported repository version") {
                reason = "this repository's format cannot be read by libgit2: \(text)"
                hint = Self.formatHint
            } else if category == .index, words.contains("mandatory extension") || words.contains("checksum") {
                reason = "libgit2 cannot read this repository's index: \(text)"
                hint = Self.indexHint
            } else if category == .repository, code == .notFound {
                reason = text
                hint = "run precept inside a git repository"
            } else if category == .objectDatabase, code == .notFound {
                reason = "cannot \(doing): it is missing from this repository"
                hint = Self.missingHint
            }
        }
    }
}

extension GitError.Explanation {
    /// What libgit2's words contain when it refuses a format, and what people call that format.
    private static let refusedFormats: [(words: String, format: String)] = [
        ("extensions.objectformat", "another hash than SHA-1 (extensions.objectFormat)"),
        ("unknown object format", "another hash than SHA-1 (extensions.objectFormat)"),
        ("extensions.refstorage", "another storage of references (extensions.refStorage, such as reftable)"),
        ("extensions.relativeworktrees", "relative paths between worktrees (extensions.relativeWorktrees)"),
        ("extension: 'link'", "a split index (core.splitIndex)"),
        ("extension: 'sdir'", "a sparse index (index.sparse)"),
        ("git_work_tree", worktreeVariable),
    ]

    private static let worktreeVariable = "the environment variable GIT_WORK_TREE"

    private static let worktreeHint =
        "the commit check still works; to learn, run precept with GIT_WORK_TREE unset, or set core.worktree instead"

    private static let formatHint =
        "the commit check still works; to learn, use a plain clone (SHA-1, loose and packed references)"

    private static let indexHint =
        "the commit check still works; `git update-index --no-split-index --force-write-index` with "
        + "index.sparse and index.skipHash off writes an index that can be read"

    private static let missingHint =
        "a shallow or partial clone leaves objects out: `git fetch --unshallow` or `git fetch --refetch` brings them"
}
