import Checking
import GitCommand

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Held by whoever learns in a repository, so that two do not do the same work: the file
/// `precept/learning.lock` of the common git directory, locked by `flock`, which ends with the process.
public enum LearningLock {
    /// Runs `body` as soon as nobody else learns; at once where the file system knows no such locks.
    public static func wait<Result>(in paths: RepositoryPaths, _ body: () throws -> Result) rethrows -> Result {
        let file = opened(in: paths)
        defer { close(file) }
        flock(file, LOCK_EX)
        return try body()
    }

    /// Runs `body` unless somebody else learns.
    public static func take(in paths: RepositoryPaths, _ body: () throws -> Void) rethrows {
        let file = opened(in: paths)
        defer { close(file) }
        if flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { try body() }
    }

    private static func opened(in paths: RepositoryPaths) -> Int32 {
        FileBytes.makeFolder("\(paths.commonDirectory)/precept")
        return open("\(paths.commonDirectory)/precept/learning.lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    }
}
