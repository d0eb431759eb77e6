#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension FileBytes {
    /// Makes a folder in one that exists; no harm where it is there already.
    static func makeFolder(_ path: String) { mkdir(path, 0o755) }

    /// Whether a file or folder stands there.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
