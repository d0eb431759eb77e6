/// A text of interchange records, one a line, read line by line so that a bad one costs only itself.
enum InterchangeLines {
    /// A longer line is no comment.
    static let longestLine = 16 << 20

    /// Calls `body` with each line that is not blank: its number from 1, and the record or why it is none.
    static func read(
        _ bytes: [UInt8], _ body: (Int, Result<InterchangeRecord, UnreadableRecord>) -> Void
    ) {
        bytes.withUnsafeBufferPointer { all in
            let mark: [UInt8] = [0xef, 0xbb, 0xbf]
            let text = all.starts(with: mark) ? UnsafeBufferPointer(rebasing: all[mark.count...]) : all
            text.forEachLine { number, line in
                if line.isBlank { return }
                guard line.count <= longestLine else {
                    body(number, .failure(.tooLarge(bytes: line.count)))
                    return
                }
                body(number, Result { () throws(UnreadableRecord) in try InterchangeRecord(line) })
            }
        }
    }
}
