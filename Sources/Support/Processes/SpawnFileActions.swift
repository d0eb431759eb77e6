#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a process finds open, as `posix_spawn` takes it, freed with this value.
package final class SpawnFileActions {
    #if canImport(Glibc)
    package typealias Raw = posix_spawn_file_actions_t
    #else
    package typealias Raw = posix_spawn_file_actions_t?
    #endif

    package let pointer = UnsafeMutablePointer<Raw>.allocate(capacity: 1)

    /// Standard input, output and errors.
    /// - Parameter files: The descriptors that stand for them.
    package init(standard files: (Int32, Int32, Int32)) {
        posix_spawn_file_actions_init(pointer)
        posix_spawn_file_actions_adddup2(pointer, files.0, 0)
        posix_spawn_file_actions_adddup2(pointer, files.1, 1)
        posix_spawn_file_actions_adddup2(pointer, files.2, 2)
    }

    /// Nothing to read, and what is written is lost.
    package init() {
        posix_spawn_file_actions_init(pointer)
        for file in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(pointer, file, "/dev/null", file == 0 ? O_RDONLY : O_WRONLY, 0)
        }
    }

    deinit {
        posix_spawn_file_actions_destroy(pointer)
        pointer.deallocate()
    }
}
