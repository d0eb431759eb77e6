extension RandomAccessCollection<UInt8> where Index == Int {
    /// The name of the file at this path: what stands behind the last slash.
    var fileName: SubSequence { self[((lastIndex(of: UInt8(ascii: "/")) ?? startIndex - 1) + 1)...] }
}
