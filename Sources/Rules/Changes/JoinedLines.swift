#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Many lines in one stretch of bytes, joined by line feeds, so that a pattern searches them all at
/// once: an order of magnitude faster than one line after the other.
public struct JoinedLines: Sendable {
    public private(set) var bytes: [UInt8]
    /// Where each line starts in `bytes`.
    private(set) var starts: [Int]
    /// The lines of more than `longLine` bytes, which are searched by themselves.
    private var long: [Int]
    static let longLine = 1024

    public init() {
        bytes = []
        starts = []
        long = []
    }

    /// Lines without their ends; a final carriage return is an end too.
    public init(_ lines: [String]) {
        self.init()
        for line in lines { append(line) }
    }

    public var count: Int { starts.count }
    public var isEmpty: Bool { starts.isEmpty }

    public mutating func append(_ line: String) { append(line.utf8) }

    /// Adds a line, without its end. A line feed inside it becomes a space: one line stays one.
    public mutating func append(_ line: some Collection<UInt8>) {
        if !starts.isEmpty { bytes.append(UInt8(ascii: "\n")) }
        let start = bytes.count
        starts.append(start)
        bytes.append(contentsOf: line)
        if bytes.count > start, bytes[bytes.count - 1] == UInt8(ascii: "\r") { bytes.removeLast() }
        bytes.withUnsafeMutableBytes { all in
            guard let base = all.baseAddress else { return }
            var rest = start
            while let found = memchr(base + rest, Int32(UInt8(ascii: "\n")), all.count - rest) {
                found.storeBytes(of: UInt8(ascii: " "), as: UInt8.self)
                rest = found - base
            }
        }
        if bytes.count - start > Self.longLine { long.append(starts.count - 1) }
    }

    /// Where the line stands in `bytes`, without its end.
    public func range(of line: Int) -> Range<Int> {
        let end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
        return starts[line]..<end
    }

    /// The line behind the last of those from `first` on that have no more than so many bytes together; one at least.
    /// A line that is long stands by itself.
    func end(from first: Int, bytes most: Int) -> Int {
        let limit = starts[first] + most
        let end = limit >= bytes.count ? count : line(at: limit)
        let next = long.countBelow(first)
        return max(first + 1, next < long.count ? min(end, long[next]) : end)
    }

    /// Whether it is more than `longLine`.
    func isLong(_ line: Int) -> Bool { range(of: line).count > Self.longLine }

    public subscript(line: Int) -> ArraySlice<UInt8> { bytes[range(of: line)] }

    /// The line that holds the byte at `offset`, a line feed belonging to the line it ends.
    func line(at offset: Int) -> Int {
        starts.countBelow(offset + 1) - 1
    }

    /// The same where it is `first` or, most likely, one of the next.
    func line(at offset: Int, from first: Int) -> Int {
        var step = 1
        while first + step < count, starts[first + step] <= offset { step *= 2 }
        let low = first + step / 2
        return low + starts[low..<min(first + step, count)].countBelow(offset + 1) - 1
    }
}
