import Support

/// The difference of two texts in hunks of changed lines, each among three that stay.
struct LineDiff {
    /// One line of the merged text.
    private enum Line {
        case kept([UInt8])
        case removed([UInt8])
        case added([UInt8])
    }

    private var lines: [Line] = []

    init(from old: [UInt8], to new: [UInt8]) {
        let old = TextLines(old).map { Array(old[$0.range]) }
        let new = TextLines(new).map { Array(new[$0.range]) }
        // What an amendment changes is short and its file may be long: the ends are compared first.
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        lines += old[..<start].map(Line.kept)
        let (before, after) = (Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]))
        let difference = after.difference(from: before)
        var removals = Set<Int>()
        var insertions = Set<Int>()
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removals.insert(offset)
            case .insert(let offset, _, _): insertions.insert(offset)
            }
        }
        var (left, right) = (0, 0)
        while left < before.count || right < after.count {
            if removals.contains(left) {
                lines.append(.removed(before[left]))
                left += 1
            } else if insertions.contains(right) {
                lines.append(.added(after[right]))
                right += 1
            } else {
                lines.append(.kept(before[left]))
                left += 1
                right += 1
            }
        }
        lines += old[(old.count - end)...].map(Line.kept)
    }

    /// Of texts that differ in these lines alone, counted from 1, each in its place. To look for that again would take by
    /// the square of how far apart the first and the last of them stand.
    init(from old: [UInt8], to new: [UInt8], changing changed: Set<Int>) {
        let old = TextLines(old).map { Array(old[$0.range]) }
        let new = TextLines(new).map { Array(new[$0.range]) }
        var added: [Line] = []
        for index in 0..<min(old.count, new.count) {
            if changed.contains(index + 1) {
                lines.append(.removed(old[index]))
                added.append(.added(new[index]))
            } else {
                lines += added + [.kept(old[index])]
                added = []
            }
        }
        lines += added
    }

    /// Each hunk's head and lines, as `diff -u` writes them.
    var hunks: [String] {
        let context = 3
        var ranges: [Range<Int>] = []
        for (index, line) in lines.enumerated() {
            if case .kept = line { continue }
            let range = max(0, index - context)..<min(lines.count, index + context + 1)
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        var hunks: [String] = []
        var before = (old: 0, new: 0)
        var counted = 0
        for range in ranges {
            let between = Self.counts(lines[counted..<range.lowerBound])
            before = (before.old + between.old, before.new + between.new)
            counted = range.lowerBound
            hunks.append(head(of: range, behind: before))
            hunks += range.flatMap { text(of: lines[$0]) }
        }
        return hunks
    }

    /// - Parameter before: How many lines of each text stand above it.
    private func head(of range: Range<Int>, behind before: (old: Int, new: Int)) -> String {
        let within = Self.counts(lines[range])
        func place(_ before: Int, _ count: Int) -> String { "\(count == 0 ? before : before + 1),\(count)" }
        return "@@ -\(place(before.old, within.old)) +\(place(before.new, within.new)) @@"
    }

    private static func counts(_ lines: ArraySlice<Line>) -> (old: Int, new: Int) {
        lines.reduce(into: (0, 0)) { counts, line in
            switch line {
            case .kept: counts = (counts.0 + 1, counts.1 + 1)
            case .removed: counts.0 += 1
            case .added: counts.1 += 1
            }
        }
    }

    private func text(of line: Line) -> [String] {
        switch line {
        case .kept(let bytes): Self.text(" ", bytes)
        case .removed(let bytes): Self.text("-", bytes)
        case .added(let bytes): Self.text("+", bytes)
        }
    }

    private static func text(_ sign: String, _ bytes: [UInt8]) -> [String] {
        var content = bytes[...]
        let hasEnd = content.last == UInt8(ascii: "\n")
        if hasEnd { content.removeLast() }
        if hasEnd, content.last == UInt8(ascii: "\r") { content.removeLast() }
        let parts = content.split(separator: 9, omittingEmptySubsequences: false).map { Printable.text(Array($0)) }
        return [sign + parts.joined(separator: "\t")] + (hasEnd ? [] : [#"\ No newline at end of file"#])
    }
}
