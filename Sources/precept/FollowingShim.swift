#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The shim that runs what stood in its place before it runs precept. Where that is an older shim, to which somebody has
/// added, it runs precept too, and one change would be judged and told of twice.
enum FollowingShim {
    /// Whether the hook runs behind this process by a shim, for the same worktree: `PRECEPT_FOLLOWS` is `<hook> <folder>`.
    static func runs(_ hook: String) -> Bool {
        guard let value = getenv("PRECEPT_FOLLOWS").map({ String(cString: $0) }), value.hasPrefix(hook + " ") else { return false }
        var (named, here) = (stat(), stat())
        guard stat(String(value.dropFirst(hook.utf8.count + 1)), &named) == 0, stat(".", &here) == 0 else { return false }
        return named.st_dev == here.st_dev && named.st_ino == here.st_ino
    }
}
