import Clibgit2
import GitCommand

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A repository, read through libgit2.
///
/// The only owner of libgit2's handles: what it hands out are plain values. It belongs to the thread that
/// opened it; another thread is lent its own (`RepositoryPool`), which costs about a millisecond to open.
public final class Repository {
    let handle: Handle<RepositoryKind>
    let objects: Handle<ObjectDatabaseKind>
    /// What it was opened by; nil for git's environment.
    let openedAt: String?

    init(at path: String?) throws(GitError) {
        let flags = path == nil ? UInt32(GIT_REPOSITORY_OPEN_FROM_ENV.rawValue) : 0
        let handle = try Handle<RepositoryKind>("open the repository") {
            git_repository_open_ext($0, path, flags, nil)
        }
        openedAt = path
        objects = try Handle("open the objects") { git_repository_odb($0, handle.pointer) }
        self.handle = handle
    }

    /// Opens the repository around `path`, or where that is nil the one that git's environment names
    /// (`GIT_DIR` and its like). libgit2 takes no `GIT_WORK_TREE` or `GIT_COMMON_DIR` from there: beside one, it is opened
    /// where git finds it.
    ///
    /// `git_repository_open_ext`.
    /// - Throws: `GitError` that says which format libgit2 refuses, where it does; `RepositoryNotFound`.
    public static func open(at path: String? = nil) throws -> Repository {
        try Library.start()
        let asksGit = getenv("GIT_WORK_TREE") != nil || getenv("GIT_COMMON_DIR") != nil
        let path = try path ?? (asksGit ? RepositoryPaths.discover().gitDirectory : nil)
        do {
            return try Repository(at: path)
        } catch {
            throw error.isAboutOwner ? .foreignOwner(of: folder(around: path ?? ".")) : error
        }
    }

    /// The top folder of the repository that cannot be opened. `git_repository_discover`.
    private static func folder(around path: String) -> String {
        var buffer = git_buf()
        defer { git_buf_dispose(&buffer) }
        let found = try? check("find the repository") { git_repository_discover(&buffer, path, 0, nil) }
        guard found != nil, let folder = Self.path(buffer.ptr) else { return path }
        return folder.hasSuffix("/.git") ? String(folder.dropLast(5)) : folder
    }

    /// The git directory of this worktree, absolute and without a final slash. `git_repository_path`.
    public var gitDirectory: String {
        Self.path(git_repository_path(handle.pointer)) ?? ""
    }

    /// The git directory that all linked worktrees share, likewise. `git_repository_commondir`.
    public var commonDirectory: String {
        Self.path(git_repository_commondir(handle.pointer)) ?? ""
    }

    /// The top folder of the worktree, likewise; nil in a bare repository. `git_repository_workdir`.
    public var worktree: String? {
        Self.path(git_repository_workdir(handle.pointer))
    }

    /// Whether history ends before its beginning. `git_repository_is_shallow`, which looks beside the index
    /// only, and the directory that linked worktrees share.
    public var isShallow: Bool {
        if git_repository_is_shallow(handle.pointer) == 1 { return true }
        var status = stat()
        return stat("\(commonDirectory)/shallow", &status) == 0 && status.st_size > 0
    }

    private static func path(_ text: UnsafePointer<CChar>?) -> String? {
        guard let text else { return nil }
        var path = String(cString: text)
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        return path
    }
}
