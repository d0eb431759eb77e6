#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Strings as C's null-ended array of pointers, freed with this value.
package final class CStrings {
    package let pointers: [UnsafeMutablePointer<CChar>?]

    package init(_ strings: [String]) {
        pointers = strings.map { strdup($0) } + [nil]
    }

    deinit {
        for pointer in pointers { free(pointer) }
    }
}
