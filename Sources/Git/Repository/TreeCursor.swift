#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads the entries of a raw tree object one after the other: `<octal mode> <name>\0<20 bytes>`.
///
/// Libgit2's own trees copy every entry first. Reading the bytes in place makes a comparison of two
/// trees several times as fast, because most of their entries are the same bytes and can be passed over.
struct TreeCursor {
    private(set) var mode: FileMode = .regular
    private(set) var name = UnsafeRawBufferPointer(start: nil, count: 0)
    private(set) var id = ObjectID.zero
    private(set) var isAtEnd = false
    private let bytes: UnsafeRawBufferPointer
    /// Where the entry after the current one starts.
    private var next = 0

    /// Stands at the first entry. The bytes have to last as long as the cursor.
    init(_ bytes: UnsafeRawBufferPointer) throws(GitError) {
        self.bytes = bytes
        try advance()
    }

    /// Goes on to the next entry.
    /// - Throws: `GitError` where the tree's bytes are not a tree's.
    mutating func advance() throws(GitError) {
        guard next < bytes.count else {
            isAtEnd = true
            return
        }
        var position = next
        var mode: UInt32 = 0
        while position < bytes.count, case let digit = bytes[position], digit != UInt8(ascii: " ") {
            guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit), mode < 1 << 24 else { throw Self.corrupt }
            mode = mode << 3 | UInt32(digit - UInt8(ascii: "0"))
            position += 1
        }
        position += 1
        guard let length = length(from: position), length > 0, position + length + 21 <= bytes.count,
            let base = bytes.baseAddress
        else { throw Self.corrupt }
        self.mode = FileMode(canonical: mode)
        name = UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
        id = ObjectID(bytes: base + position + length + 1)
        next = position + length + 21
    }

    /// Passes over the entries that follow in both trees with the same bytes.
    static func skipEqual(_ left: inout TreeCursor, _ right: inout TreeCursor) throws(GitError) {
        while let leftLength = left.nextLength, let rightLength = right.nextLength, leftLength == rightLength,
            let leftBase = left.bytes.baseAddress, let rightBase = right.bytes.baseAddress,
            memcmp(leftBase + left.next, rightBase + right.next, leftLength) == 0
        {
            left.next += leftLength
            right.next += rightLength
        }
        try left.advance()
        try right.advance()
    }

    /// How many bytes the entry after the current one has.
    private var nextLength: Int? {
        guard next < bytes.count, let length = length(from: next), next + length + 21 <= bytes.count else { return nil }
        return length + 21
    }

    /// How many bytes come before the next NUL.
    private func length(from position: Int) -> Int? {
        guard position < bytes.count, let base = bytes.baseAddress,
            let end = memchr(base + position, 0, bytes.count - position)
        else { return nil }
        return UnsafeRawPointer(end) - (base + position)
    }

    /// Where the names stand to each other in git's order, in which a folder's name ends with a slash:
    /// negative, zero or positive.
    static func order(_ left: TreeCursor, _ right: TreeCursor) -> Int {
        let shared = min(left.name.count, right.name.count)
        if let leftBase = left.name.baseAddress, let rightBase = right.name.baseAddress {
            let order = memcmp(leftBase, rightBase, shared)
            if order != 0 { return Int(order) }
        }
        return left.byte(at: shared) - right.byte(at: shared)
    }

    private func byte(at index: Int) -> Int {
        if index < name.count { return Int(name[index]) }
        return mode == .tree ? Int(UInt8(ascii: "/")) : 0
    }

    private static let corrupt = GitError(code: .generic, doing: "read a tree", text: "its bytes are damaged")
}
