#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Whole files as bytes, in and out.
public enum FileBytes {
    /// - Returns: Nil where the file cannot be read; `errno` says why.
    public static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return nil }
        return read(file, expecting: Int(status.st_size))
    }

    /// - Returns: Nil where standard input cannot be read; `errno` says why.
    public static func readStandardInput() -> [UInt8]? { read(STDIN_FILENO, expecting: 1 << 16, endsThere: false) }

    /// Reads to the end, with room for what is expected.
    /// - Parameter endsThere: Of a file whose size this is; a pipe may have more.
    package static func read(_ file: Int32, expecting size: Int, endsThere: Bool = true) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: size + 1)
        var count = 0
        while true {
            if count == bytes.count { bytes += [UInt8](repeating: 0, count: max(bytes.count, 1 << 16)) }
            let got = bytes.withUnsafeMutableBytes { room in
                guard let base = room.baseAddress else { return 0 }
                #if canImport(Glibc)
                return Glibc.read(file, base + count, room.count - count)
                #else
                return Darwin.read(file, base + count, room.count - count)
                #endif
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { return nil }
            count += got
            if got == 0 || (endsThere && count == size) { break }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// Writes a new file and moves it into place, so that no one ever sees half of it.
    /// - Returns: Whether it now stands there.
    public static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let temporary = "\(path).\(getpid())"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { return false }
        let isWritten = writeAll(bytes, to: file)
        guard close(file) == 0, isWritten, rename(temporary, path) == 0 else {
            unlink(temporary)
            return false
        }
        return true
    }

    /// Takes a file away, where it is there.
    public static func remove(_ path: String) { unlink(path) }

    /// Writes a file where it stands, for what may as well be half written or lost.
    package static func overwrite(_ bytes: [UInt8], in path: String) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { return }
        writeAll(bytes, to: file)
        close(file)
    }

    /// Writes all bytes to an open file; whether it took them.
    @discardableResult
    public static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { all in
                #if canImport(Glibc)
                Glibc.write(file, all.baseAddress.map { $0 + sent }, all.count - sent)
                #else
                Darwin.write(file, all.baseAddress.map { $0 + sent }, all.count - sent)
                #endif
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}
