/// The lines of a file as bytes, whatever their encoding, each with its number and its place.
struct TextLines: Sequence, IteratorProtocol {
    struct Line {
        /// Counted from 1.
        let number: Int
        /// The line with its end.
        let range: Range<Int>
        /// The line without its end and without a byte order mark.
        let text: ArraySlice<UInt8>
    }

    private let bytes: [UInt8]
    private var place = 0
    private var number = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Line? {
        guard place < bytes.count else { return nil }
        let end = bytes[place...].firstIndex(of: newline)
        let range = place..<(end.map { $0 + 1 } ?? bytes.count)
        var text = bytes[place..<(end ?? bytes.count)]
        if number == 0, text.starts(with: byteOrderMark) { text = text.dropFirst(byteOrderMark.count) }
        if text.last == carriageReturn { text.removeLast() }
        place = range.upperBound
        number += 1
        return Line(number: number, range: range, text: text)
    }

    /// The line end that most lines have.
    static func commonEnd(of bytes: [UInt8]) -> [UInt8] {
        var all = 0
        var withReturn = 0
        for (index, byte) in bytes.enumerated() where byte == newline {
            all += 1
            if index > 0, bytes[index - 1] == carriageReturn { withReturn += 1 }
        }
        return withReturn * 2 > all ? [carriageReturn, newline] : [newline]
    }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
