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
        var extensions: [UnsafePointer<CChar>?] = [
            UnsafePointer(strdup("partialclone")), UnsafePointer(strdup("worktreeconfig")),
            UnsafePointer(strdup("preciousobjects")),
        ]
        defer { for name in extensions { free(UnsafeMutablePointer(mutating: name)) } }
        let count = extensions.count
        return extensions.withUnsafeMutableBufferPointer {
            precept_libgit2_set_extensions($0.baseAddress, count)
        }
    }()

    static func start() throws(GitError) {
        try check("start libgit2") { status }
    }
}
