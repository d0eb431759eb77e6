import Clibgit2

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Compares the lines of two blobs, by git's own algorithm, without context.
struct LineComparison {
    private var options: git_diff_options

    init() throws(GitError) {
        options = try Repository.diffOptions()
        // Whether the blobs are text has been decided before.
        options.flags |= UInt32(GIT_DIFF_FORCE_TEXT.rawValue)
    }

    /// The hunks from top to bottom. `git_patch_from_buffers` and what reads its lines.
    mutating func hunks(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer) throws(GitError) -> [Hunk] {
        if old.isEmpty || new.isEmpty { return Self.whole(old, new) }
        let same = CommonEnds(old, new)
        let whole = (old: old, new: new)
        let old = UnsafeRawBufferPointer(rebasing: old[same.prefix..<old.count - same.suffix])
        let new = UnsafeRawBufferPointer(rebasing: new[same.prefix..<new.count - same.suffix])
        let patch = try Handle<PatchKind>("compare two blobs") {
            git_patch_from_buffers($0, old.baseAddress, old.count, nil, new.baseAddress, new.count, nil, &options)
        }
        let count = git_patch_num_hunks(patch.pointer)
        var hunks: [Hunk] = []
        hunks.reserveCapacity(count)
        for index in 0..<count { hunks.append(try Self.hunk(index, of: patch, below: same.lines, in: whole)) }
        return hunks
    }

    /// `git_patch_get_hunk` and `git_patch_get_line_in_hunk`.
    /// - Parameters:
    ///   - above: how many lines come before those that were compared.
    ///   - whole: the files of which they are a part.
    private static func hunk(
        _ index: Int, of patch: borrowing Handle<PatchKind>, below above: Int,
        in whole: (old: UnsafeRawBufferPointer, new: UnsafeRawBufferPointer)
    ) throws(GitError) -> Hunk {
        let patch = patch.pointer
        var header: UnsafePointer<git_diff_hunk>?
        var lines = 0
        try check("read a hunk") { git_patch_get_hunk(&header, &lines, patch, index) }
        var removed: [String] = []
        var added: [String] = []
        var removedLacksNewline = false
        var addedLacksNewline = false
        var places: (old: Range<Int>?, new: Range<Int>?)
        for number in 0..<lines {
            var line: UnsafePointer<git_diff_line>?
            try check("read a line") { git_patch_get_line_in_hunk(&line, patch, index, number) }
            guard let line = line?.pointee else { continue }
            let bytes = UnsafeRawBufferPointer(start: line.content, count: line.content_len)
            let (text, endsWithNewline) = Self.text(of: bytes)
            switch UInt8(bitPattern: line.origin) {
            case UInt8(ascii: "-"):
                removed.append(text)
                places.old = Self.extend(places.old, by: bytes, of: whole.old)
                removedLacksNewline = !endsWithNewline
            case UInt8(ascii: "+"):
                added.append(text)
                places.new = Self.extend(places.new, by: bytes, of: whole.new)
                addedLacksNewline = !endsWithNewline
            default: break
            }
        }
        // What surrounds a hunk is in both files the same.
        let (place, file) = places.new.map { ($0, whole.new) } ?? (places.old, whole.old)
        return Hunk(
            oldStart: above + Int(header?.pointee.old_start ?? 0),
            newStart: above + Int(header?.pointee.new_start ?? 0),
            removed: removed, added: added, above: place.flatMap { line(above: $0.lowerBound, in: file) },
            below: place.flatMap { line(below: $0.upperBound, in: file) }, removedLacksFinalNewline: removedLacksNewline,
            addedLacksFinalNewline: addedLacksNewline)
    }

    /// The place of a hunk's lines so far, and of one more: libgit2's lines point into what it was given.
    private static func extend(_ place: Range<Int>?, by line: UnsafeRawBufferPointer, of file: UnsafeRawBufferPointer) -> Range<Int>? {
        guard let base = file.baseAddress, let start = line.baseAddress.map({ $0 - base }) else { return place }
        return (place?.lowerBound ?? start)..<start + line.count
    }

    /// The one hunk where either side has nothing, for which there is nothing to compare.
    private static func whole(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer) -> [Hunk] {
        if old.isEmpty && new.isEmpty { return [] }
        let newline = UInt8(ascii: "\n")
        return [
            Hunk(
                oldStart: old.isEmpty ? 0 : 1, newStart: new.isEmpty ? 0 : 1,
                removed: lines(of: old), added: lines(of: new),
                removedLacksFinalNewline: old.last.map { $0 != newline } ?? false,
                addedLacksFinalNewline: new.last.map { $0 != newline } ?? false)
        ]
    }

    /// The line that ends where another begins; nil at the beginning.
    private static func line(above place: Int, in whole: UnsafeRawBufferPointer) -> String? {
        guard place > 0, place <= whole.count else { return nil }
        let start = whole[..<(place - 1)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return String(decoding: whole[start..<place - 1], as: UTF8.self)
    }

    /// The line that begins where another ended; nil at the end.
    private static func line(below place: Int, in whole: UnsafeRawBufferPointer) -> String? {
        guard place >= 0, place < whole.count else { return nil }
        let end = whole[place...].firstIndex(of: UInt8(ascii: "\n")) ?? whole.count
        return String(decoding: whole[place..<end], as: UTF8.self)
    }

    private static func lines(of bytes: UnsafeRawBufferPointer) -> [String] {
        var lines: [String] = []
        var start = 0
        while start < bytes.count, let base = bytes.baseAddress {
            let end = memchr(base + start, 10, bytes.count - start).map { UnsafeRawPointer($0) - base } ?? bytes.count
            lines.append(String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
            start = end + 1
        }
        return lines
    }

    private static func text(of line: UnsafeRawBufferPointer) -> (text: String, endsWithNewline: Bool) {
        let endsWithNewline = line.last == UInt8(ascii: "\n")
        let content = UnsafeRawBufferPointer(rebasing: endsWithNewline ? line.dropLast() : line[...])
        return (String(decoding: content, as: UTF8.self), endsWithNewline)
    }

    /// Git's own test: a NUL among the first 8,000 bytes.
    static func isBinary(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        return memchr(base, 0, min(bytes.count, 8000)) != nil
    }
}
