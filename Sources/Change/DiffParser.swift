import Rules

/// Reads what `git diff --full-index` prints, as bytes, into the files it changes and the lines it adds.
///
/// Hunks are read by the counts in their headers, so that content which looks like a header stays
/// content. Throws nothing away silently: content that git does not show is a named skip.
struct DiffParser {
    private let bytes: [UInt8]
    private var place = 0
    private var files: [ChangedFile] = []
    private var skips: [Skip] = []

    /// The file whose headers or hunks are being read.
    private var file = ChangedFile(path: [])

    /// - Throws: `UnreadableDiff` where the output is not what git prints.
    static func parse(_ bytes: [UInt8]) throws(UnreadableDiff) -> ChangeSet {
        var parser = DiffParser(bytes: bytes)
        try parser.parseFiles()
        return ChangeSet(files: parser.files, skips: parser.skips)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func parseFiles() throws(UnreadableDiff) {
        while let line = nextLine() {
            if line.starts(with: "diff --git ".utf8) {
                endFile()
                // Good enough until a better header follows: exact where the name did not change.
                file.path = DiffPath.unchangedName(inHeader: line.dropFirst(11)) ?? []
            } else if line.starts(with: "@@ ".utf8) {
                try parseHunk(line)
            } else if line.starts(with: "+++ ".utf8) {
                if let path = DiffPath.path(inNewSide: line.dropFirst(4)) { file.path = path }
            } else if line.starts(with: "rename from ".utf8) {
                file.entry.kind = .added
                file.entry.formerPath = DiffPath.unquoted(line.dropFirst(12))
            } else if line.starts(with: "rename to ".utf8) {
                file.path = DiffPath.unquoted(line.dropFirst(10))
            } else if line.starts(with: "Binary files ".utf8) {
                if !line.reversed().starts(with: " and /dev/null differ".utf8.reversed()) {
                    skips.append(Skip(.unreadable, path: file.path, reason: Self.binary))
                }
            } else {
                file.entry.read(line)
            }
        }
        endFile()
    }

    private mutating func endFile() {
        if !file.path.isEmpty { files.append(file) }
        file = ChangedFile(path: [])
    }

    private mutating func parseHunk(_ header: ArraySlice<UInt8>) throws(UnreadableDiff) {
        guard let range = HunkHeader(header), !file.path.isEmpty else { throw UnreadableDiff(offset: place) }
        var removed = range.oldCount
        var added = range.newCount
        var number = range.newStart
        var last: UInt8?
        // A link's target and a submodule's commit are no lines of a file.
        let hasLines = !file.entry.isNoFile
        while removed > 0 || added > 0 {
            guard let line = nextLine() else { throw UnreadableDiff(offset: place) }
            switch line.first {
            case UInt8(ascii: "+"):
                if hasLines { file.add(line.dropFirst(), number: number) }
                number += 1
                added -= 1
            case UInt8(ascii: "-"):
                removed -= 1
            case UInt8(ascii: " "), nil:
                file.pass(line.dropFirst(), number: number)
                number += 1
                added -= 1
                removed -= 1
            case UInt8(ascii: "\\"): break
            default: throw UnreadableDiff(offset: place)
            }
            last = line.first
        }
        // `\ No newline at end of file` is about the line above it.
        if hasLines, last == UInt8(ascii: "+"), place < bytes.count, bytes[place] == UInt8(ascii: "\\") {
            file.endsWithoutNewline = true
        }
    }

    /// The next line, without its line feed; nil at the end.
    private mutating func nextLine() -> ArraySlice<UInt8>? {
        guard place < bytes.count else { return nil }
        let start = place
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        place = end + 1
        return bytes[start..<end]
    }

    private static let binary = "git takes it for binary: not text, not in UTF-8, or marked -diff"
}
