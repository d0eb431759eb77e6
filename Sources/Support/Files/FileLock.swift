#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file or folder that one process at a time holds, by `flock`, which ends with its process.
///
/// Where it cannot be opened, or the file system knows no such locks, everybody holds it: nothing that precept does is left
/// undone for want of a lock.
public struct FileLock {
    /// Less than 0 where it cannot be opened.
    public let file: Int32

    /// Opens the file, which is made where it is not there, and does not hold it yet.
    public init(opening path: String) { file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644) }

    /// Opens a file that is there, and does not hold it yet.
    public init(existing path: String) { file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }

    /// Opens a folder, wherever a link leads to it, and does not hold it yet.
    public init(folder path: String) { file = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }

    /// Gives it back.
    public func close() {
        guard file >= 0 else { return }
        #if canImport(Glibc)
        _ = Glibc.close(file)
        #else
        _ = Darwin.close(file)
        #endif
    }

    /// Holds it as soon as nobody else does.
    public func wait() {
        while flock(file, LOCK_EX) != 0 && errno == EINTR {}
    }

    /// Holds it unless somebody else does.
    /// - Returns: Whether it is held now.
    public func take() -> Bool { !isRefused(LOCK_EX) }

    /// Whether somebody holds it alone; where nobody does, nobody can until it is given back.
    public var isTaken: Bool { isRefused(LOCK_SH) }

    private func isRefused(_ kind: Int32) -> Bool {
        while flock(file, kind | LOCK_NB) != 0 {
            if errno != EINTR { return errno == EWOULDBLOCK }
        }
        return false
    }
}
