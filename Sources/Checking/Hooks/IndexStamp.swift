import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Which index a commit was judged by: its file's inode, size, time and the checksum it ends with, none of which
/// `git commit` changes between its first hook and its last, though the file's name may.
enum IndexStamp {
    /// - Returns: Nil where there is no index yet.
    static func text(in paths: RepositoryPaths) -> String? {
        var path = Environment["GIT_INDEX_FILE"] ?? "\(paths.gitDirectory)/index"
        // `git commit PATH` shows its hook an index that it throws away, and keeps another.
        if let name = path.split(separator: "/").last, name.hasPrefix("next-index-") {
            path = "\(paths.gitDirectory)/index.lock"
        }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return nil }
        var end = [UInt8](repeating: 0, count: 20)
        guard pread(file, &end, end.count, max(0, status.st_size - off_t(end.count))) >= 0 else { return nil }
        return "\(status.mark) \(LineDigest.of(end))"
    }
}
