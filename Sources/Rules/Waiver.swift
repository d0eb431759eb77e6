/// `precept: allow <id>[,<id>] <reason>`, in the offending line or the line above it; anywhere in an
/// offending message; in the first lines of an offending file, for what is found of it as a whole.
public struct Waiver {
    /// How many those are.
    public static let linesOfFile = 10

    let ids: [String]
    /// Empty where none is given.
    let reason: String

    static let marker = Array("precept: allow ".utf8)

    /// - Returns: Nil where the line holds none.
    init?(in line: some Collection<UInt8>) {
        let line = Array(line)
        guard let start = Self.end(ofMarkerIn: line) else { return nil }
        var words = String(decoding: line[start...], as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return nil }
        words.removeFirst()
        ids = first.split { $0 == "," || $0 == ":" }.map(String.init)
        while let last = words.last, Self.commentEnds.contains(last) { words.removeLast() }
        reason = words.joined(separator: " ")
    }

    /// Where the text behind the marker begins; nil where there is no marker.
    static func end(ofMarkerIn line: some RandomAccessCollection<UInt8>) -> Int? {
        guard line.count > marker.count else { return nil }
        return line.withContiguousStorageIfAvailable { bytes in
            var index = 0
            while index + marker.count <= bytes.count {
                if bytes[index] == marker[0], bytes[index..<(index + marker.count)].elementsEqual(marker) {
                    return index + marker.count
                }
                index += 1
            }
            return nil
        } ?? nil
    }

    private static let commentEnds: Set<String> = ["*/", "-->", "*)", "}}", "%>", "#}", "--%>"]
}
