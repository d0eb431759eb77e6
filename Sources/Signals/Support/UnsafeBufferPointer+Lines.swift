#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
    /// Calls `body` with each line, without its `\n` or `\r\n`, and the line's number from 1.
    func forEachLine(_ body: (_ number: Int, _ line: UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
        guard let base = baseAddress else { return }
        var start = 0
        var number = 1
        while start < count {
            let found = memchr(base + start, 0x0a, count - start)
            let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? count
            let carriage = end > start && self[end - 1] == 0x0d
            try body(number, UnsafeBufferPointer(rebasing: self[start..<(carriage ? end - 1 : end)]))
            start = end + 1
            number += 1
        }
    }

    /// Whether nothing but spaces stands here.
    var isBlank: Bool {
        allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
    }

    /// Whether `needle` stands somewhere, compared byte by byte.
    func contains(_ needle: StaticString) -> Bool {
        let length = needle.utf8CodeUnitCount
        guard let base = baseAddress, length > 0 else { return false }
        var start = 0
        while start + length <= count {
            guard let found = memchr(base + start, Int32(needle.utf8Start[0]), count - length + 1 - start)
            else { return false }
            if memcmp(found, needle.utf8Start, length) == 0 { return true }
            start = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
        }
        return false
    }
}

extension [UInt8] {
    func contains(_ needle: StaticString) -> Bool {
        withUnsafeBufferPointer { $0.contains(needle) }
    }
}

extension StringProtocol {
    /// The bytes, with A to Z as a to z: for searches in more text than `String` is quick enough for.
    var lowercasedBytes: [UInt8] {
        utf8.map { $0.inSmallLetters }
    }
}
