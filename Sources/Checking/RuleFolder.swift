import GitCommand

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads the rule files of a repository as they stand on disk, without understanding them.
public enum RuleFolder {
    /// The shared files, then the private ones, each in the order of their names.
    public static func sources(of paths: RepositoryPaths) -> [RuleSource] {
        var sources: [RuleSource] = []
        if let worktree = paths.worktree {
            sources += read(RuleSource.sharedFolder, in: worktree)
        }
        return sources + read(RuleSource.privateFolder, in: paths.commonDirectory)
    }

    private static func read(_ folder: String, in root: String) -> [RuleSource] {
        let path = "\(root)/\(folder)"
        guard let names = FileBytes.entries(of: path) else {
            return errno == ENOENT || errno == ENOTDIR
                ? [] : [RuleSource(file: folder, content: .refused(reason: Self.unreadable(errno)))]
        }
        // Followed, a link would let what a clone brings in read files that are not its own.
        guard isInside(path, root) else {
            return [RuleSource(file: folder, content: .refused(reason: outside))]
        }
        return names.filter(RuleSource.isRuleFile).map { name in
            RuleSource(file: "\(folder)/\(name)", content: content(of: "\(path)/\(name)", inside: root))
        }
    }

    private static func content(of path: String, inside root: String) -> RuleSource.Content {
        // Neither following a link nor waiting for a pipe's other end.
        var file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        if file < 0 && errno == ELOOP {
            guard isInside(path, root) else { return .refused(reason: outside) }
            file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        }
        guard file >= 0 else { return .refused(reason: unreadable(errno)) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return .refused(reason: unreadable(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .refused(reason: "is not a file") }
        guard status.st_size <= RuleSource.largestFile else {
            return .refused(reason: "is larger than \(RuleSource.largestFile / 1024) KiB")
        }
        guard let bytes = FileBytes.read(file, expecting: Int(status.st_size)) else {
            return .refused(reason: unreadable(errno))
        }
        return .bytes(bytes)
    }

    private static func isInside(_ path: String, _ root: String) -> Bool {
        guard let real = realPath(path), let realRoot = realPath(root) else { return false }
        return real.hasPrefix(realRoot + "/")
    }

    private static func realPath(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    private static let outside = "is a symbolic link out of the repository"
    private static func unreadable(_ code: Int32) -> String { "cannot be read: \(String(cString: strerror(code)))" }
}
