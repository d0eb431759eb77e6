/// When a file within the rule's scope changes, another must change with it.
///
/// Deleting a file asks for nothing; that its companion is deleted counts as a change of it. A file that may
/// be the companion of others is its own.
public struct CompanionCheck: Sendable, Hashable {
    /// What has to happen to a file for the rule to ask for its companion.
    public enum Trigger: String, Sendable, Hashable, CaseIterable {
        /// Its path is new.
        case added
        /// Its content or mode changes, and its path is not new.
        case modified
        /// Either.
        case any
    }

    public var when: Trigger
    /// A PCRE2 pattern over the path, which takes the rule's scope further and captures parts of it; nil
    /// where the scope says it all.
    public var path: String?
    /// Globs for the companion, of which one match is enough. In them `{stem}` is the changed file's name
    /// without its last ending, `{file}` the name, `{folder}` the folder's path, and `$1` to `$9` are what
    /// `path` captured.
    public var with: [String]
    /// Whether it is enough that the companion exists.
    public var exists: Bool

    public init(with: [String], when: Trigger = .any, path: String? = nil, exists: Bool = false) {
        self.with = with
        self.when = when
        self.path = path
        self.exists = exists
    }
}
