extension GitError {
    /// Whether libgit2 will not open the repository because it belongs to somebody else.
    ///
    /// Libgit2 1.5 gives away no more than that it looked for the setting which would allow it.
    var isAboutOwner: Bool {
        code == .owner || (code == .notFound && category == .configuration && message.contains("safe.directory"))
    }

    /// The same with the remedy, which names the folder.
    static func foreignOwner(of folder: String) -> GitError {
        GitError(
            code: .owner, category: .repository, message: "the repository at '\(folder)' belongs to another user",
            hint: "if you trust it: git config --global --add safe.directory '\(folder)'")
    }
}
