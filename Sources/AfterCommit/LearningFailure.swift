import GitCommand
import Support

/// Why learning behind a commit failed the last time, kept in `precept/learning-failed` of the common git directory
/// until it succeeds: nobody may have been there to read it.
public enum LearningFailure {
    public static func keep(_ text: String, in paths: RepositoryPaths) {
        _ = FileBytes.write(Array(text.utf8), to: path(in: paths))
    }

    public static func clear(in paths: RepositoryPaths) { FileBytes.remove(path(in: paths)) }

    /// Nil where it did not fail.
    public static func text(in paths: RepositoryPaths) -> String? {
        FileBytes.read(path(in: paths)).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func path(in paths: RepositoryPaths) -> String { "\(paths.commonDirectory)/precept/learning-failed" }
}
