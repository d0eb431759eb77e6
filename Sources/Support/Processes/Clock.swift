#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The time that is written down and compared.
public enum Clock {
    /// Seconds since 1970: `PRECEPT_NOW` where it is set, as a replay of history does, else the system's time.
    public static func now() -> Int {
        Environment["PRECEPT_NOW"].flatMap { Int($0) } ?? time(nil)
    }
}
