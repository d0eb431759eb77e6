import Cpcre2

extension Pattern {
    /// Whether the line matches. A match that was given up counts as none: where that may not pass
    /// in silence, use `firstMatch(in:)` or `search(_:)`.
    public func matches(_ line: String) -> Bool {
        (try? firstMatch(in: line)) != nil
    }

    /// Where the line first matches, in bytes from its start; nil where it does not.
    /// - Throws: `PatternError.exhausted` where the match was given up.
    public func firstMatch(in line: String) throws(PatternError) -> Range<Int>? {
        var line = line
        return try line.withUTF8 { attempt($0) { true } }.get()
    }

    /// Where the line first matches, in bytes from its start; nil where it does not.
    /// - Throws: `PatternError.exhausted` where the match was given up.
    public func firstMatch(
        in line: [UInt8], while mayGoOn: () -> Bool = { true }
    ) throws(PatternError) -> Range<Int>? {
        try line.withUnsafeBufferPointer { attempt($0, mayGoOn) }.get()
    }

    /// What the first nine groups captured, nothing where one took no part; nil where the line does not match.
    /// - Throws: `PatternError.exhausted` where the match was given up.
    func captures(in line: [UInt8]) throws(PatternError) -> [[UInt8]]? {
        try groups(in: line).map { $0.dropFirst().map { $0.map { Array(line[$0]) } ?? [] } }
    }

    /// Where the first match is, and where its groups 1 to 9 are, which may not have taken part.
    func groups(in line: [UInt8]) throws(PatternError) -> [Range<Int>?]? {
        let scratch = Scratch(for: self, groups: 10)
        let matched = line.withUnsafeBufferPointer { bytes in
            Result { () throws(PatternError) in try scratch.match(bytes, from: 0) }
        }
        guard try matched.get() != nil else { return nil }
        return (0...9).map { scratch.group($0) }
    }

    private func attempt(
        _ bytes: UnsafeBufferPointer<UInt8>, _ mayGoOn: () -> Bool
    ) -> Result<Range<Int>?, PatternError> {
        let scratch = Scratch(for: self, groups: 1)
        return Result { () throws(PatternError) in try scratch.match(bytes, from: 0, while: mayGoOn) }
    }

    /// The lines that match, by index, each judged as if it stood alone.
    public func matchingLines(in lines: JoinedLines) -> [Int] {
        search(lines).hits.map(\.line)
    }

    /// The lines that match and where, and those on which the match was given up.
    /// - Parameter mayGoOn: Asked again and again; where it says no, the lines that follow are not judged.
    public func search(_ lines: JoinedLines, while mayGoOn: () -> Bool = { true }) -> LineHits {
        var found = LineHits()
        guard !lines.isEmpty else { return found }
        let required = lines.bytes.count > block ? RequiredText.of(text).map(Needle.init) : nil
        lines.bytes.withUnsafeBufferPointer { bytes in
            let scratch = Scratch(for: self, groups: 1)
            var next = 0
            while next < lines.count, found.unjudgedFrom == nil {
                let end = lines.end(from: next, bytes: block)
                if let required {
                    searchHolding(required, lines, next..<end, bytes, scratch, &found, while: mayGoOn)
                } else if isJoinable && !lines.isLong(next) {
                    searchJoined(lines, next..<end, bytes, scratch, &found, while: mayGoOn)
                } else {
                    searchEach(lines, next..<end, bytes, scratch, &found, while: mayGoOn)
                }
                next = end
                if next < lines.count, found.unjudgedFrom == nil, !mayGoOn() { found.unjudgedFrom = next }
            }
        }
        return found
    }

    private func searchJoined(
        _ lines: JoinedLines, _ block: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ scratch: Scratch,
        _ found: inout LineHits, while mayGoOn: () -> Bool
    ) {
        let start = lines.starts[block.lowerBound]
        let joined = UnsafeBufferPointer(rebasing: bytes[start..<lines.range(of: block.upperBound - 1).upperBound])
        var next = block.lowerBound
        while next < block.upperBound {
            let candidate: Range<Int>?
            do {
                candidate = try scratch.match(joined, from: lines.starts[next] - start)
            } catch {
                // The joined text may be hard where no single line is; only those are to be judged.
                return searchEach(lines, next..<block.upperBound, bytes, scratch, &found, while: mayGoOn)
            }
            guard let candidate else { return }
            let line = lines.line(at: start + candidate.lowerBound, from: next)
            judge(line, lines, bytes, scratch, &found, while: mayGoOn)
            if found.unjudgedFrom != nil || found.isGivenUp(before: line + 1, of: lines.count) { return }
            next = line + 1
        }
    }

    /// Judges the lines that hold what every match does: of many lines, few.
    private func searchHolding(
        _ required: Needle, _ lines: JoinedLines, _ block: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ scratch: Scratch,
        _ found: inout LineHits, while mayGoOn: () -> Bool
    ) {
        let joined = UnsafeBufferPointer(rebasing: bytes[..<lines.range(of: block.upperBound - 1).upperBound])
        var next = block.lowerBound
        while next < block.upperBound, let place = required.place(in: joined, from: lines.starts[next]) {
            let line = lines.line(at: place, from: next)
            judge(line, lines, bytes, scratch, &found, while: mayGoOn)
            if found.unjudgedFrom != nil || found.isGivenUp(before: line + 1, of: lines.count) { return }
            next = line + 1
        }
    }

    private func searchEach(
        _ lines: JoinedLines, _ block: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ scratch: Scratch,
        _ found: inout LineHits, while mayGoOn: () -> Bool
    ) {
        for line in block {
            judge(line, lines, bytes, scratch, &found, while: mayGoOn)
            if found.unjudgedFrom != nil || found.isGivenUp(before: line + 1, of: lines.count) { return }
        }
    }

    private func judge(
        _ line: Int, _ lines: JoinedLines, _ bytes: UnsafeBufferPointer<UInt8>, _ scratch: Scratch,
        _ found: inout LineHits, while mayGoOn: () -> Bool
    ) {
        let alone = UnsafeBufferPointer(rebasing: bytes[lines.range(of: line)])
        do {
            if let place = try scratch.match(alone, from: 0, while: mayGoOn) {
                found.hits.append(LineHits.Hit(line: line, place: place))
            }
        } catch {
            found.exhausted.append(line)
        }
    }
}
