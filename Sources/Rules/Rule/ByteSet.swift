/// The bytes that a bracket expression of a glob stands for.
struct ByteSet: Sendable, Hashable {
    private var members: [UInt64] = [0, 0, 0, 0]
    private var isNegated = false

    func contains(_ byte: UInt8) -> Bool {
        (members[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1) != isNegated
    }

    /// Reads `[abc]`, `[a-z]`, `[!a]` or `[^a]` from its opening bracket.
    /// - Returns: The set and the index of the closing bracket; nil where there is none.
    static func read(_ bytes: ArraySlice<UInt8>, from start: Int) -> (ByteSet, end: Int)? {
        var set = ByteSet()
        var index = start + 1
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "^") {
            set.isNegated = true
            index += 1
        }
        let first = index
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "]") && index > first { return (set, index) }
            if bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.endIndex { index += 1 }
            let low = bytes[index]
            var high = low
            if index + 2 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "-"), bytes[index + 2] != UInt8(ascii: "]") {
                high = bytes[index + 2]
                index += 2
            }
            if low <= high {
                for member in low...high { set.members[Int(member >> 6)] |= 1 << UInt64(member & 63) }
            }
            index += 1
        }
        return nil
    }
}
