#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where a path leads, with every link in it followed.
public enum RealPath {
    /// - Returns: Nil where nothing stands there; `errno` says why.
    public static func of(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}
