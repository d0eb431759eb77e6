import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The few things done to files here, each whole or not at all, with the system's reason where refused.
enum Files {
    /// The system's word for what just failed.
    static func reason() -> String {
        String(cString: strerror(errno))
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    static func isExecutable(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }

    /// The path with every link in it followed; of a path that does not exist yet, as far as it does.
    static func real(_ path: String) -> String {
        if let real = RealPath.of(path) { return real }
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return path }
        return real(String(path[..<slash])) + path[slash...]
    }

    /// Sorted, without `.` and `..`; empty where there is no such folder.
    static func entries(of folder: String) -> [String] { FileBytes.entries(of: folder) ?? [] }

    static func read(_ path: String) throws(HookFailure) -> [UInt8] {
        guard let bytes = FileBytes.read(path) else { throw .notRead(path: path, reason: reason()) }
        return bytes
    }

    static func target(of link: String) throws(HookFailure) -> String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { all in
            all.baseAddress.map { readlink(link, $0.assumingMemoryBound(to: CChar.self), all.count) } ?? -1
        }
        guard count >= 0 else { throw .notRead(path: link, reason: reason()) }
        return String(decoding: buffer[..<count], as: UTF8.self)
    }

    /// Makes the folder and those above it that are missing.
    static func makeFolder(_ path: String) throws(HookFailure) {
        var status = stat()
        if stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try makeFolder(String(path[..<slash]))
        }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST && isFolder(path) else {
            throw .notWritten(path: path, reason: reason())
        }
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Writes a file that must not exist yet. `mode` nil stands for an executable, as the umask has it.
    static func create(_ path: String, _ bytes: [UInt8], mode: mode_t?) throws(HookFailure) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ?? 0o777)
        guard file >= 0 else { throw .notWritten(path: path, reason: reason()) }
        guard FileBytes.writeAll(bytes, to: file) else {
            let reason = reason()
            close(file)
            unlink(path)
            throw .notWritten(path: path, reason: reason)
        }
        if let mode { fchmod(file, mode & 0o7777) }
        guard close(file) == 0 else {
            let reason = reason()
            unlink(path)
            throw .notWritten(path: path, reason: reason)
        }
    }

    static func link(_ path: String, to target: String) throws(HookFailure) {
        guard symlink(target, path) == 0 else { throw .notWritten(path: path, reason: reason()) }
    }

    static func move(_ path: String, to new: String) throws(HookFailure) {
        guard rename(path, new) == 0 else { throw .notWritten(path: new, reason: reason()) }
    }

    static func remove(_ path: String) throws(HookFailure) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .notWritten(path: path, reason: reason()) }
    }

    /// Removes the folder if nothing is in it.
    static func removeFolderIfEmpty(_ path: String) {
        rmdir(path)
    }
}
