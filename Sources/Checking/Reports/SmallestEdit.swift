/// The smallest part of a line that tells it from another, in bytes, cut at the ends of UTF-8 characters.
struct SmallestEdit {
    /// In the line as it was.
    let removed: Range<Int>
    let inserted: ArraySlice<UInt8>

    init(from before: [UInt8], to after: [UInt8]) {
        var start = 0
        while start < min(before.count, after.count), before[start] == after[start] { start += 1 }
        while start > 0, Self.isInside(before, start) || Self.isInside(after, start) { start -= 1 }
        var end = 0
        while end < min(before.count, after.count) - start, before[before.count - 1 - end] == after[after.count - 1 - end] {
            end += 1
        }
        while end > 0, Self.isInside(before, before.count - end) || Self.isInside(after, after.count - end) { end -= 1 }
        removed = start..<(before.count - end)
        inserted = after[start..<(after.count - end)]
    }

    /// Whether a character goes on there.
    private static func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
        index < bytes.count && bytes[index] & 0xc0 == 0x80
    }
}
