import Rules

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads what `git diff --full-index` prints, as bytes and piece by piece, into the files it changes, the lines it
/// adds and those it takes away.
///
/// Hunks are read by the counts in their headers, so that content which looks like a header stays
/// content. Throws nothing away silently: content that git does not show is a named skip.
struct DiffParser {
    private var change = ChangeSet()
    /// The file whose headers or hunks are being read.
    private var file = ChangedFile(path: [])
    /// What the hunk that is being read still holds, and what its last line began with.
    private var removed = 0
    private var added = 0
    private var number = 0
    private var last: UInt8?

    /// The beginning of a line whose end is not there yet.
    private var begun: [UInt8] = []
    /// Bytes of whole lines so far.
    private var place = 0
    private var failure: UnreadableDiff?

    /// - Throws: `UnreadableDiff` where the output is not what git prints.
    static func parse(_ bytes: [UInt8]) throws(UnreadableDiff) -> ChangeSet {
        var parser = DiffParser()
        bytes.withUnsafeBufferPointer { parser.take($0) }
        return try parser.finish()
    }

    /// Reads on.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = bytes[...]
        while let base = bytes.baseAddress, !rest.isEmpty, failure == nil {
            guard let end = memchr(base + rest.startIndex, Int32(UInt8(ascii: "\n")), rest.count) else { break }
            let index = UnsafePointer(end.assumingMemoryBound(to: UInt8.self)) - base
            let line = rest[..<index]
            if begun.isEmpty {
                read(UnsafeBufferPointer(rebasing: line))
            } else {
                begun.append(contentsOf: line)
                readBegun()
            }
            rest = rest[(index + 1)...]
        }
        begun.append(contentsOf: rest)
    }

    /// - Throws: `UnreadableDiff` where the output is not what git prints.
    mutating func finish() throws(UnreadableDiff) -> ChangeSet {
        if !begun.isEmpty { readBegun() }
        if let failure { throw failure }
        guard removed <= 0, added <= 0 else { throw UnreadableDiff(offset: place) }
        endFile()
        return change
    }

    private mutating func readBegun() {
        let line = begun
        begun.removeAll(keepingCapacity: line.count < 1 << 16)
        line.withUnsafeBufferPointer { read($0) }
    }

    /// - Parameter line: Without its line feed.
    private mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
        do {
            if removed > 0 || added > 0 { try readContent(line) } else { try readHeader(Array(line)[...]) }
            place += line.count + 1
        } catch {
            failure = error
        }
    }

    private mutating func readHeader(_ line: ArraySlice<UInt8>) throws(UnreadableDiff) {
        if line.starts(with: "diff --git ".utf8) {
            endFile()
            // Good enough until a better header follows: exact where the name did not change.
            file.path = DiffPath.unchangedName(inHeader: line.dropFirst(11)) ?? []
        } else if line.starts(with: "@@ ".utf8) {
            guard let range = HunkHeader(line), !file.path.isEmpty else { throw UnreadableDiff(offset: place) }
            (removed, added, number) = (range.oldCount, range.newCount, range.newStart)
        } else if line.starts(with: "+++ ".utf8) {
            if let path = DiffPath.path(inNewSide: line.dropFirst(4)) { file.path = path }
        } else if line.starts(with: "rename from ".utf8) {
            file.entry.kind = .added
            file.entry.formerPath = DiffPath.unquoted(line.dropFirst(12))
        } else if line.starts(with: "rename to ".utf8) {
            file.path = DiffPath.unquoted(line.dropFirst(10))
        } else if line.starts(with: "Binary files ".utf8) {
            if !line.reversed().starts(with: " and /dev/null differ".utf8.reversed()) {
                change.skips.append(Skip(.unreadable, path: file.path, reason: Self.binary))
            }
        } else if line.first == UInt8(ascii: "\\") {
            // `\ No newline at end of file` is about the line above it.
            if hasLines, last == UInt8(ascii: "+") { file.endsWithoutNewline = true }
        } else {
            file.entry.read(line)
        }
        last = nil
    }

    private mutating func endFile() {
        if !file.path.isEmpty { change.files.append(file) }
        file = ChangedFile(path: [])
    }

    /// A link's target and a submodule's commit are no lines of a file.
    private var hasLines: Bool { !file.entry.isNoFile }

    private mutating func readContent(_ line: UnsafeBufferPointer<UInt8>) throws(UnreadableDiff) {
        switch line.first {
        case UInt8(ascii: "+"):
            if hasLines { file.add(line.dropFirst(), number: number) }
            number += 1
            added -= 1
        case UInt8(ascii: "-"):
            if hasLines { change.remove(line.dropFirst()) }
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

    private static let binary = "git takes it for binary: not text, not in UTF-8, or marked -diff"
}
