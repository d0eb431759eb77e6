/// A file's bytes as lines, each with its own end, so that the file can be put together again to the byte.
struct FileLines {
    /// The lines with their ends.
    private(set) var lines: [[UInt8]]

    init(_ bytes: [UInt8]) {
        lines = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            lines.append(Array(bytes[start..<end]))
            start = end
        }
    }

    var bytes: [UInt8] { Array(lines.joined()) }

    /// The line of that number, counted from 1, without its end; nil where there is none.
    func text(of number: Int) -> [UInt8]? {
        guard lines.indices.contains(number - 1) else { return nil }
        let line = lines[number - 1]
        return Array(line.prefix(line.count - Self.endLength(of: line)))
    }

    /// Puts `text` in the line's place and keeps its end.
    mutating func set(_ number: Int, to text: [UInt8]) {
        let line = lines[number - 1]
        lines[number - 1] = text + line.suffix(Self.endLength(of: line))
    }

    private static func endLength(of line: [UInt8]) -> Int {
        var length = 0
        if line.last == UInt8(ascii: "\n") { length = 1 }
        // The rules see no carriage return at a line's end, whatever follows it.
        if line.dropLast(length).last == UInt8(ascii: "\r") { length += 1 }
        return length
    }
}
