import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Held by whoever changes rules and what tells them, from reading what the change starts from until it is written, so that
/// of two at once the second starts from what the first has left: the file `precept/amending.lock` of the common git
/// directory, locked by `flock`, which ends with the process.
public enum AmendmentLock {
    /// Runs `body` as soon as nobody else amends; at once where the file system knows no such locks. Not to be asked for
    /// again in `body`.
    /// - Throws: `AmendmentLocked` where somebody else goes on amending for half a minute.
    public static func hold<Result>(in paths: RepositoryPaths, _ body: () throws -> Result) throws -> Result {
        FileBytes.makeFolder("\(paths.commonDirectory)/precept")
        let lock = FileLock(opening: "\(paths.commonDirectory)/precept/amending.lock")
        defer { lock.close() }
        var waited = 0
        while !lock.take() {
            guard waited < mostWaiting else { throw AmendmentLocked() }
            usleep(UInt32(pause) * 1000)
            waited += pause
        }
        return try body()
    }

    // In milliseconds.
    private static let pause = 20
    private static let mostWaiting = 30_000
}

/// Somebody else changes rules, and does not come to an end.
public struct AmendmentLocked: Failure, Hashable {
    public var message: String { "another precept is changing the rules here; nothing was written" }
    public var hint: String? { "let it finish, or end it where it is stuck, and run the command again" }
}
