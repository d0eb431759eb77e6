#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension FileBytes {
    /// Makes a folder in one that exists; no harm where it is there already.
    package static func makeFolder(_ path: String) { mkdir(path, 0o755) }

    /// The names in a folder, in order.
    /// - Returns: Nil where there is none, or it cannot be read; `errno` says which.
    package static func entries(of path: String) -> [String]? {
        guard let directory = opendir(path) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
                    String(cString: $0)
                }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// When a file was last written, in seconds since 1970; nil where there is none.
    package static func timeWritten(_ path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Glibc)
        return status.st_mtim.tv_sec
        #else
        return status.st_mtimespec.tv_sec
        #endif
    }

    /// Whether a file or folder stands there.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
