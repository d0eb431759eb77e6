#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A clock that only goes forward, whatever anybody sets the date to. C's own: Swift's clocks belong to its library for
/// concurrency, of which the lean executable needs nothing.
public enum MonotonicClock {
    /// Nanoseconds since any moment.
    @Sendable public static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
