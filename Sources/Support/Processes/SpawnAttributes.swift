#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How a process begins, as `posix_spawn` takes it, freed with this value.
package final class SpawnAttributes {
    #if canImport(Glibc)
    package typealias Raw = posix_spawnattr_t
    #else
    package typealias Raw = posix_spawnattr_t?
    #endif

    package let pointer = UnsafeMutablePointer<Raw>.allocate(capacity: 1)

    /// - Parameters:
    ///   - signals: Those that it does not ignore, though this process may.
    ///   - leadsGroup: Whether it is the first of a process group.
    package init(answering signals: [Int32], leadsGroup: Bool = false) {
        posix_spawnattr_init(pointer)
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for number in signals { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(pointer, &defaults)
        posix_spawnattr_setpgroup(pointer, 0)
        posix_spawnattr_setflags(pointer, Int16(POSIX_SPAWN_SETSIGDEF) | (leadsGroup ? Int16(POSIX_SPAWN_SETPGROUP) : 0))
    }

    deinit {
        posix_spawnattr_destroy(pointer)
        pointer.deallocate()
    }
}
