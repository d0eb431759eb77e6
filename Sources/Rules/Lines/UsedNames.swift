import Cpcre2
import Support

/// The names that a pattern's matches bring in, and whether their file uses them: see `LineCheck.unlessUsed`.
struct UsedNames: Sendable {
    let pattern: Pattern

    /// A hit for each name that stands in the text no more often than on the line itself; where the text is not to be seen,
    /// an uncertain one for each name.
    /// - Throws: `PatternError.exhausted` where the match was given up.
    func unused(by hit: LineHits.Hit, _ line: ArraySlice<UInt8>, in text: [UInt8]?) throws(PatternError) -> [LineHits.Hit] {
        let line = Array(line)
        guard let groups = try pattern.groups(in: line), let place = groups[1] ?? groups[0] else { return [] }
        var hit = hit
        if text == nil { hit.isCertain = false }
        // A waiver that names what it is about does not use it.
        let (ownText, text) = (Waiver.removed(from: line), text.map(Waiver.removed))
        return Self.names(in: line, place).compactMap { place in
            let name = Array(line[place])
            if let text {
                let own = Self.count(of: name, in: ownText, most: .max)
                if Self.count(of: name, in: text, most: own + 1) > own { return nil }
            }
            hit.place = place
            return hit
        }
    }

    /// The last word of each part between commas.
    private static func names(in line: [UInt8], _ place: Range<Int>) -> [Range<Int>] {
        line[place].split(separator: UInt8(ascii: ",")).compactMap { part in
            guard let last = part.lastIndex(where: \.isOfName) else { return nil }
            let start = part[...last].lastIndex { !$0.isOfName }.map { $0 + 1 } ?? part.startIndex
            return start..<last + 1
        }
    }

    /// How often the name stands there by itself, and not as a part of a longer one.
    private static func count(of name: [UInt8], in text: [UInt8], most: Int) -> Int {
        let needle = Needle(name)
        return text.withUnsafeBufferPointer { text in
            var count = 0
            var start = 0
            while count < most, let place = needle.place(in: text, from: start) {
                let end = place + name.count
                let isWhole = (place == 0 || !text[place - 1].isOfName) && (end == text.count || !text[end].isOfName)
                if isWhole { count += 1 }
                start = place + 1
            }
            return count
        }
    }
}
