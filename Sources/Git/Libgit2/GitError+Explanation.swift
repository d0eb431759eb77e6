extension GitError {
    /// What a person needs to know about the failures that are met in practice, by libgit2's code and words.
    struct Explanation {
        /// Says it better than libgit2; nil where its own words do.
        var reason: String?
        var hint: String?

        init(code: Code, category: Category, doing: String, text: String) {
            let words = text.lowercased()
            if let refused = Self.refused.first(where: { words.contains($0.words) }) {
                reason = "this repository uses \(refused.format), which libgit2 cannot read"
                hint = "the commit check still works; to learn, \(refused.remedy)"
            } else if words.contains("unsupported extension") || words.contains("unsupported repository version") {
                reason = "this repository's format cannot be read by libgit2: \(text)"
                hint = "the commit check still works; to learn, \(Self.plainClone)"
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
    /// What libgit2's words contain when it refuses a format, what people call that format, and what helps.
    private static let refused: [(words: String, format: String, remedy: String)] = [
        ("extensions.objectformat", "another hash than SHA-1 (extensions.objectFormat)", plainClone),
        ("unknown object format", "another hash than SHA-1 (extensions.objectFormat)", plainClone),
        ("extensions.refstorage", "another storage of references (extensions.refStorage)", plainClone),
        ("extensions.relativeworktrees", "relative paths to worktrees (extensions.relativeWorktrees)", plainClone),
    ]

    private static let plainClone = "use a clone in git's plain format (SHA-1, references as files)"

    private static let missingHint =
        "a shallow or partial clone leaves objects out: `git fetch --unshallow` or `\(PartialClone.remedy)` brings them"
}
