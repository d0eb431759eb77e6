#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// This process's variables.
public enum Environment {
    public static subscript(name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
