import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads the rule files of a repository as they stand on disk, or in the index where a sparse checkout leaves them out, without
/// understanding them.
public enum RuleFolder {
    /// The shared files, then the private ones, each in the order of their names, then the settings.
    public static func sources(of paths: RepositoryPaths) -> [RuleSource] {
        var sources: [RuleSource] = []
        sources += shared(RuleSource.sharedFolder, in: paths) ?? []
        sources += read(RuleSource.privateFolder, in: paths.commonDirectory) ?? []
        if let worktree = paths.worktree {
            let standing = settings(RuleSource.sharedSettings, in: worktree)
            sources += standing.isEmpty ? SparseFiles.sources(RuleSource.sharedSettings, in: paths) : standing
        }
        return sources + settings(RuleSource.privateSettings, in: paths.commonDirectory)
    }

    /// The rule files of a pack's folder; nil where there is none.
    /// - Parameter folder: From the worktree's top, or absolute.
    public static func sources(ofPack folder: String, in paths: RepositoryPaths) -> [RuleSource]? {
        if folder.hasPrefix("/") { return read(folder, in: "") }
        return shared(folder, in: paths)
    }

    /// The rule files of a folder of the repository, those that a sparse checkout leaves out among them; nil where there is none.
    private static func shared(_ folder: String, in paths: RepositoryPaths) -> [RuleSource]? {
        guard let worktree = paths.worktree else { return nil }
        let standing = read(folder, in: worktree)
        let leftOut = SparseFiles.sources(folder, in: paths).filter { source in
            let name = source.file.dropFirst(folder.count + 1)
            return source.file == folder || !name.contains("/") && RuleSource.isRuleFile(String(name))
        }
        return leftOut.isEmpty ? standing : ((standing ?? []) + leftOut).sorted { $0.file < $1.file }
    }

    private static func settings(_ file: String, in root: String) -> [RuleSource] {
        let path = "\(root)/\(file)"
        guard FileBytes.exists(path) else { return [] }
        return [RuleSource(file: file, content: content(of: path, inside: root))]
    }

    /// Nil where there is no such folder.
    private static func read(_ folder: String, in root: String) -> [RuleSource]? {
        let path = root.isEmpty ? folder : "\(root)/\(folder)"
        guard let names = FileBytes.entries(of: path) else {
            return errno == ENOENT || errno == ENOTDIR
                ? nil : [RuleSource(file: folder, content: .refused(reason: Self.unreadable(errno)))]
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
            return .refused(reason: RuleSource.tooLarge)
        }
        guard let bytes = FileBytes.read(file, expecting: Int(status.st_size)) else {
            return .refused(reason: unreadable(errno))
        }
        return .bytes(bytes)
    }

    private static func isInside(_ path: String, _ root: String) -> Bool {
        if root.isEmpty { return true }
        guard let real = RealPath.of(path), let realRoot = RealPath.of(root) else { return false }
        return real.hasPrefix(realRoot + "/")
    }

    private static let outside = "is a symbolic link out of the repository"
    private static func unreadable(_ code: Int32) -> String { "cannot be read: \(String(cString: strerror(code)))" }
}
