import Clibgit2

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// libgit2 itself, started once a process.
enum Library {
    /// Calls `git_libgit2_init` and `git_libgit2_opts` when first asked, and never again.
    private static let status: Int32 = {
        let status = git_libgit2_init()
        guard status >= 0 else { return status }
        // Hashing every object that is read anew costs as much as reading it; git does not do it either.
        _ = precept_libgit2_set_int(Int32(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION.rawValue), 0)
        // They change nothing about how history is read, and libgit2 would refuse them.
        let names: [String] = ["partialclone", "worktreeconfig", "preciousobjects"]
        let copies = names.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        var extensions = copies.map { UnsafePointer($0) }
        let count = extensions.count
        return extensions.withUnsafeMutableBufferPointer {
            precept_libgit2_set_extensions($0.baseAddress, count)
        }
    }()

    static func start() throws(GitError) {
        try check("start libgit2") { status }
    }
}
