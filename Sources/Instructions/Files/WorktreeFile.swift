import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file of the worktree that we may read and replace: never through a symbolic link, which could
/// lead out of the repository, and never half.
package struct WorktreeFile: Sendable {
    let worktree: String
    /// From the worktree's top.
    package let path: String

    package init(worktree: String, path: String) {
        self.worktree = worktree
        self.path = path
    }

    /// The file's bytes; nil where there is none.
    /// - Throws: `WorktreeFileError` where something else than a file stands there, or a link is in the way.
    package func read() throws(WorktreeFileError) -> [UInt8]? {
        guard try mode() != nil else { return nil }
        guard let bytes = FileBytes.read(place) else { throw WorktreeFileError(path, .unreadable(errno)) }
        return bytes
    }

    /// Whether `replace` can be expected to succeed, asked before anything is written.
    /// - Throws: `WorktreeFileError` where the file is read-only. Its permission bits say so even to root,
    ///   whom the kernel would let through.
    package func checkWritable() throws(WorktreeFileError) {
        guard let mode = try mode() else { return }
        guard mode & 0o222 != 0, access(place, W_OK) == 0 else { throw WorktreeFileError(path, .readOnly) }
    }

    /// Replaces the file in one step, keeping its permissions; nil removes it.
    /// - Parameter old: What it should hold, nil where it should not be there. Looked at once the new bytes lie ready beside
    ///   it, so that hardly a moment is left in which somebody else's edit would be lost.
    /// - Throws: `WorktreeFileError`, where it holds something else too; then it stays as it is.
    package func replace(with bytes: [UInt8]?, expecting old: [UInt8]?) throws(WorktreeFileError) {
        guard let bytes else {
            try expect(old)
            guard old == nil || unlink(place) == 0 else { throw WorktreeFileError(path, .unwritable(errno)) }
            return
        }
        let temporary = try writeBeside(bytes)
        do throws(WorktreeFileError) {
            try expect(old)
            guard rename(temporary, place) == 0 else { throw WorktreeFileError(path, .unwritable(errno)) }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private func expect(_ bytes: [UInt8]?) throws(WorktreeFileError) {
        guard try read() == bytes else { throw WorktreeFileError(path, .changedMeanwhile) }
    }

    /// Writes a file beside this one, with its permissions, to the disk.
    /// - Returns: Where it is.
    private func writeBeside(_ bytes: [UInt8]) throws(WorktreeFileError) -> String {
        let mode = try mode()
        try makeFolders()
        let parts = path.split(separator: "/")
        let folder = ([worktree] + parts.dropLast().map(String.init)).joined(separator: "/")
        Leftovers.remove(from: folder, named: (parts.last ?? "") + Self.temporaryMark)
        let temporary = "\(place)\(Self.temporaryMark)\(getpid())"
        if writeUnnamed(bytes, mode, in: folder, thenNamed: temporary) { return temporary }
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw WorktreeFileError(path, .unwritable(errno)) }
        var isDone = Self.write(bytes, mode, to: file)
        let code = errno
        isDone = close(file) == 0 && isDone
        if !isDone {
            unlink(temporary)
            throw WorktreeFileError(path, .unwritable(code))
        }
        return temporary
    }

    /// Writes a file that has a name only once it is whole: killed before, nothing of it stays in the worktree, where
    /// `git add` would take it in.
    /// - Returns: Whether it stands there; this system, or the file system, may know no such files.
    private func writeUnnamed(_ bytes: [UInt8], _ mode: mode_t?, in folder: String, thenNamed temporary: String) -> Bool {
        #if os(Linux)
        let file = open(folder, O_WRONLY | Self.unnamed | O_CLOEXEC, 0o666)
        guard file >= 0 else { return false }
        defer { close(file) }
        return Self.write(bytes, mode, to: file)
            && linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0
        #else
        return false
        #endif
    }

    #if os(Linux)
    /// `O_TMPFILE`, which Swift does not take over from the header.
    private static let unnamed = O_DIRECTORY | 0o20_000_000
    #endif

    /// Writes to the disk; `errno` says why it could not.
    private static func write(_ bytes: [UInt8], _ mode: mode_t?, to file: Int32) -> Bool {
        FileBytes.writeAll(bytes, to: file) && (mode.map { fchmod(file, $0 & 0o7777) } ?? 0) == 0 && fsync(file) == 0
    }

    private static let temporaryMark = ".precept-"

    /// The permissions of the file; nil where there is none.
    private func mode() throws(WorktreeFileError) -> mode_t? {
        var folder = worktree
        for name in path.split(separator: "/").dropLast() {
            folder += "/\(name)"
            guard let status = Self.status(folder) else { return nil }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: continue
            case S_IFLNK: throw WorktreeFileError(path, .linkInTheWay(String(folder.dropFirst(worktree.count + 1))))
            default: throw WorktreeFileError(path, .noFolder(String(folder.dropFirst(worktree.count + 1))))
            }
        }
        guard let status = Self.status(place) else {
            if errno == ENOENT { return nil }
            throw WorktreeFileError(path, .unreadable(errno))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return status.st_mode
        case S_IFDIR: throw WorktreeFileError(path, .folder)
        case S_IFLNK: throw WorktreeFileError(path, .linkInTheWay(path))
        default: throw WorktreeFileError(path, .noFile)
        }
    }

    private func makeFolders() throws(WorktreeFileError) {
        var folder = worktree
        for name in path.split(separator: "/").dropLast() {
            folder += "/\(name)"
            guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw WorktreeFileError(path, .unwritable(errno)) }
        }
    }

    /// Removes the folders above the file as far as they are empty, and never the worktree itself.
    func removeEmptyFolders() {
        var parts = path.split(separator: "/").dropLast()
        while !parts.isEmpty, rmdir("\(worktree)/\(parts.joined(separator: "/"))") == 0 { parts.removeLast() }
    }

    private var place: String { "\(worktree)/\(path)" }

    /// What stands there, a symbolic link as itself.
    static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }
}
