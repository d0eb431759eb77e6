/// The paragraphs of a note that people write, as a blank line ends them; inside fenced code it does not.
enum NoteParagraphs {
    /// The note with each paragraph where it first stands; nil where none stands twice, or it is no text.
    static func withoutRepeats(_ bytes: [UInt8]) -> [UInt8]? {
        if bytes.contains(0) { return nil }
        let paragraphs = paragraphs(of: bytes)
        var seen: Set<[ArraySlice<UInt8>]> = []
        let distinct = paragraphs.filter { seen.insert($0).inserted }
        guard distinct.count < paragraphs.count else { return nil }
        return Array(distinct.map { $0.joined(separator: "\n".utf8) }.joined(separator: "\n\n".utf8)) + "\n".utf8
    }

    /// Each as its lines.
    private static func paragraphs(of bytes: [UInt8]) -> [[ArraySlice<UInt8>]] {
        var paragraphs: [[ArraySlice<UInt8>]] = []
        var current: [ArraySlice<UInt8>] = []
        var isCode = false
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let bare = line.drop { blanks.contains($0) }
            if bare.starts(with: "```".utf8) { isCode.toggle() }
            if !bare.isEmpty || isCode {
                current.append(line)
            } else if !current.isEmpty {
                paragraphs.append(current)
                current = []
            }
        }
        if !current.isEmpty { paragraphs.append(current) }
        return paragraphs
    }

    private static let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")]
}
