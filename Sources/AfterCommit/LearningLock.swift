import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Held by whoever learns in a repository, so that two do not do the same work: the file
/// `precept/learning.lock` of the common git directory, locked by `flock`, which ends with the process. In it stand
/// the number of the process that had it last and when that began, in seconds since 1970.
public enum LearningLock {
    /// Runs `body` as soon as nobody else learns; at once where the file system knows no such locks.
    public static func wait<Result>(in paths: RepositoryPaths, _ body: () throws -> Result) rethrows -> Result {
        let lock = opened(in: paths)
        defer { lock.close() }
        if !lock.take() {
            if isatty(STDERR_FILENO) == 1 { FileBytes.writeAll(Array(waiting.utf8), to: STDERR_FILENO) }
            lock.wait()
        }
        sign(lock.file)
        return try body()
    }

    /// Runs `body` unless somebody else learns.
    public static func take(in paths: RepositoryPaths, _ body: () throws -> Void) rethrows {
        let lock = opened(in: paths)
        defer { lock.close() }
        guard lock.take() else { return }
        sign(lock.file)
        try body()
    }

    /// Who learns at this moment, and since when, in seconds since 1970; nil where nobody does.
    public static func holder(in paths: RepositoryPaths) -> (process: Int, since: Int)? {
        let lock = FileLock(existing: path(in: paths))
        defer { lock.close() }
        guard lock.isTaken, let bytes = FileBytes.read(path(in: paths)) else { return nil }
        let numbers = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }

    private static func sign(_ file: Int32) {
        guard file >= 0, ftruncate(file, 0) == 0 else { return }
        // The system's time, whatever history is replayed: `precept doctor` tells by it how long the process has gone on.
        FileBytes.writeAll(Array("\(getpid()) \(time(nil))\n".utf8), to: file)
    }

    private static func path(in paths: RepositoryPaths) -> String { "\(paths.commonDirectory)/precept/learning.lock" }

    private static let waiting = "precept: waits for what is being learned in the background\n"

    private static func opened(in paths: RepositoryPaths) -> FileLock {
        FileBytes.makeFolder("\(paths.commonDirectory)/precept")
        return FileLock(opening: path(in: paths))
    }
}
