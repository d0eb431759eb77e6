/// `` `code` `` within a line of Markdown.
enum CodeSpan {
    /// Where the span ends that the backticks at `start` begin; nil where as many never come again.
    static func end(in line: [UInt8], from start: Int) -> Int? {
        let length = line[start...].prefix { $0 == mark }.count
        var place = start + length
        while place < line.count {
            let run = line[place...].prefix { $0 == mark }.count
            if run == length { return place + run }
            place += max(run, 1)
        }
        return nil
    }

    private static let mark = UInt8(ascii: "`")
}
