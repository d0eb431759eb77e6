import Checking
import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Has the full tool learn in a process of its own, which neither the terminal nor git waits for: with nothing
/// open, and without what git tells only its hooks.
public enum BackgroundLearning {
    private static let words: [String] = ["precept", "learn", "--in-background"]
    /// Not GIT_DIR and GIT_WORK_TREE: they say which repository was committed to.
    private static let ofHooks = ["GIT_INDEX_FILE", "GIT_PREFIX", "GIT_REFLOG_ACTION", "GIT_EDITOR"]

    /// Where it cannot be started, the next commit tries again.
    static func start() {
        for name in ofHooks { unsetenv(name) }
        let files = SpawnFileActions()
        let arguments = CStrings(words)
        for place in Handover.places {
            var process = pid_t()
            if posix_spawn(&process, place, files.pointer, nil, arguments.pointers, environ) == 0 { return }
        }
    }

    /// Called by that process before anything else: leaves the terminal, closes what it may have inherited, and
    /// stands back behind whatever else the machine has to do.
    public static func settle() {
        setsid()
        for file in 3..<256 as Range<Int32> { close(file) }
        _ = nice(10)
    }
}
