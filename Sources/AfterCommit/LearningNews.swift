import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What learning in the background has to say, kept in `precept/news` of the common git directory until somebody
/// is there to read it.
public enum LearningNews {
    private static func path(in paths: RepositoryPaths) -> String { "\(paths.commonDirectory)/precept/news" }

    /// Keeps whole lines for the next hook, in place of what nobody has read yet.
    public static func leave(_ text: String, in paths: RepositoryPaths) {
        _ = FileBytes.write(Array(text.utf8), to: path(in: paths))
    }

    /// What is kept, which is then gone; empty nearly always.
    public static func take(from paths: RepositoryPaths) -> String {
        guard let bytes = FileBytes.read(path(in: paths)) else { return "" }
        unlink(path(in: paths))
        return String(decoding: bytes, as: UTF8.self)
    }
}
