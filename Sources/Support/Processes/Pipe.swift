#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The two ends of a pipe that no child inherits unless it is handed one.
package struct Pipe: Sendable {
    package let reading: Int32
    package let writing: Int32

    /// - Throws: `NotStarted` where the process has no file descriptors left.
    package init() throws(NotStarted) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw NotStarted(code: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading = ends[0]
        writing = ends[1]
    }

    /// Closes both ends.
    package func close() {
        for end in [reading, writing] {
            #if canImport(Glibc)
            _ = Glibc.close(end)
            #else
            _ = Darwin.close(end)
            #endif
        }
    }
}
