#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A text to look for in much other text, found by the byte of it that is seldom in code and prose: for one byte the C
/// library looks at a register's width of them at a time.
struct Needle {
    private let bytes: [UInt8]
    private let anchor: Int

    /// What code and prose have most of, the commonest first.
    private static let common = Array(" etarnoisl\tcdpum()fhg._bvy;,\"\n=/*w-xk".utf8)

    /// - Parameter bytes: One at least.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let seldom = bytes.indices.max { Self.rank(bytes[$0]) < Self.rank(bytes[$1]) }
        anchor = seldom ?? 0
    }

    /// Where it first stands at `start` or behind.
    func place(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard let base = text.baseAddress else { return nil }
        let end = text.count - bytes.count + anchor + 1
        var next = start + anchor
        while next < end, let found = memchr(base + next, Int32(bytes[anchor]), end - next) {
            let place = UnsafeRawPointer(found) - UnsafeRawPointer(base) - anchor
            if memcmp(base + place, bytes, bytes.count) == 0 { return place }
            next = place + anchor + 1
        }
        return nil
    }

    private static func rank(_ byte: UInt8) -> Int { common.firstIndex(of: byte) ?? common.count }
}
