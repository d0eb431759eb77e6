#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension stat {
    /// The file's inode, size and time of writing: another mark, another content, for as much as a glance can tell.
    package var mark: String {
        #if canImport(Glibc)
        let time = st_mtim
        #else
        let time = st_mtimespec
        #endif
        return "\(st_ino) \(st_size) \(time.tv_sec).\(time.tv_nsec)"
    }
}
