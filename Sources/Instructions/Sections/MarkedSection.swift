import Rules

/// Our part of an instruction file: what stands between two markers, each on a line of its own, which a formatter may have indented a little.
///
/// Only what is between the markers is ours; every other byte stays as it is. A file without markers
/// gets a section at its end, behind a blank line, and when the section's last rule goes it takes the
/// section with it: accepting and then retiring a rule leaves the file as it was, byte for byte. A
/// section whose markers a person placed keeps them.
///
/// Markers are never repaired. A marker in a fenced code block is text, such as a page that explains
/// precept has; where no section stands outside one as well, nobody can tell what was meant, and the
/// file is refused.
public struct MarkedSection: Sendable, Hashable {
    public static let begin = OwnFiles.sectionBegin
    public static let end = OwnFiles.sectionEnd

    /// From the first marker to the end of the last one's line.
    let whole: Range<Int>
    /// What stands between the markers.
    let inside: Range<Int>
    /// The line end that the first marker has.
    private let lineEnd: [UInt8]
    /// Whether we made the section, markers and all.
    private let isAdded: Bool

    /// The section of a file; nil where it has none.
    /// - Throws: `MarkedSectionError` where the markers do not say one thing.
    public static func find(in file: [UInt8]) throws(MarkedSectionError) -> MarkedSection? {
        try Markers(of: file).section
    }

    /// The file with `lines` as its section; with no lines, the file without one.
    /// - Parameter file: Nil where there is no such file.
    /// - Returns: Nil where there should be no such file, because we made it.
    public static func written(
        _ lines: [String], into file: [UInt8]?
    ) throws(MarkedSectionError) -> [UInt8]? {
        guard let file else { return lines.isEmpty ? nil : added(lines, to: [], separator: []) }
        let markers = try Markers(of: file)
        if let section = markers.section { return section.replaced(by: lines, in: file) }
        if lines.isEmpty { return file }
        if let opening = markers.openFence { throw .openFence(line: opening) }
        // An empty file gets its blank line too: so it differs from the file that we made.
        return added(lines, to: file, separator: TextLines.commonEnd(of: file))
    }

    init(whole: Range<Int>, inside: Range<Int>, of file: [UInt8]) {
        self.whole = whole
        self.inside = inside
        let end = file[..<inside.lowerBound].suffix(2)
        lineEnd = end.first == UInt8(ascii: "\r") ? Array(end) : [UInt8(ascii: "\n")]
        isAdded = file[inside].starts(with: Self.addedNote.utf8)
    }

    private func replaced(by lines: [String], in file: [UInt8]) -> [UInt8]? {
        if lines.isEmpty && isAdded { return removed(from: file) }
        let note = isAdded ? Self.addedNote : Self.note
        let content = lines.isEmpty ? [] : Self.bytes([note] + lines, lineEnd)
        return Array(file[..<inside.lowerBound]) + content + file[inside.upperBound...]
    }

    private func removed(from file: [UInt8]) -> [UInt8]? {
        let before = file[..<whole.lowerBound]
        let after = file[whole.upperBound...]
        // What came to stand behind the section may need the blank line before it.
        guard after.isEmpty else { return Array(before + after) }
        if before.isEmpty { return nil }
        // The last marker's line has no end where the file had none.
        let separator = file.last == UInt8(ascii: "\n") ? lineEnd : lineEnd + lineEnd
        return Array(before.suffix(separator.count) == separator[...] ? before.dropLast(separator.count) : before)
    }

    /// The file with a section at its end, which keeps the file's habit of ending its last line or not.
    private static func added(_ lines: [String], to file: [UInt8], separator: [UInt8]) -> [UInt8] {
        let lineEnd = separator.isEmpty ? [UInt8(ascii: "\n")] : separator
        let section = bytes([begin, addedNote] + lines + [end], lineEnd)
        if file.isEmpty || file.last == UInt8(ascii: "\n") { return file + separator + section }
        return file + separator + separator + section.dropLast(lineEnd.count)
    }

    /// The section with its markers, as it is added to a file.
    static func text(of lines: [String]) -> String { ([begin, addedNote] + lines + [end]).joined(separator: "\n") + "\n" }

    private static func bytes(_ lines: [String], _ lineEnd: [UInt8]) -> [UInt8] {
        lines.flatMap { Array($0.utf8) + lineEnd }
    }

    /// The section's first line, by which we know later whether its markers are ours to remove.
    private static let addedNote = "<!-- Added by precept from .precept/rules; edits between these markers are lost. -->"
    private static let note = "<!-- Written by precept from .precept/rules; edits between these markers are lost. -->"
}
