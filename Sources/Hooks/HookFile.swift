#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What stands at a path, itself and not what it points to.
enum HookFile: Hashable {
    case missing
    case ours(Shim)
    case foreign(bytes: [UInt8], mode: mode_t)
    /// Somebody else's symbolic link, wherever it leads, if anywhere.
    case link(to: String)

    /// - Throws: `HookFailure.inTheWay` for a folder, a pipe and their like.
    init(at path: String) throws(HookFailure) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else {
                throw .notRead(path: path, reason: Files.reason())
            }
            self = .missing
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFLNK:
            self = .link(to: try Files.target(of: path))
        case S_IFREG:
            let bytes = try Files.read(path)
            self = Shim(reading: bytes).map(HookFile.ours) ?? .foreign(bytes: bytes, mode: status.st_mode)
        default:
            throw .inTheWay(path: path)
        }
    }

    var shim: Shim? {
        if case .ours(let shim) = self { shim } else { nil }
    }

    /// Whether it was a shim of ours before somebody edited it: it still runs precept, and more.
    var isEditedShim: Bool {
        if case .foreign(let bytes, _) = self { Shim.wasOne(bytes) } else { false }
    }

    static func isEditedShim(at path: String) -> Bool { (try? HookFile(at: path))?.isEditedShim ?? false }

    var isForeign: Bool {
        switch self {
        case .missing, .ours: false
        case .foreign, .link: true
        }
    }
}
