/// The longest text that stands in every line a pattern matches, as its own text tells: of `\bfoo\s*\(bar` it is
/// `bar`. Where a change does not hold that text, the pattern need not even be compiled.
///
/// Where this reading of the pattern is unsure it finds none, which costs time and nothing else.
enum RequiredText {
    /// - Returns: Nil where there is none, or none of `TextIndex.width` bytes.
    static func of(_ pattern: String) -> [UInt8]? {
        var reader = Reader(Array(pattern.utf8))
        return reader.read().flatMap { $0.count >= TextIndex.width ? $0 : nil }
    }

    private struct Reader {
        private let pattern: [UInt8]
        private var place = 0
        private var run: [UInt8] = []
        private var longest: [UInt8] = []

        init(_ pattern: [UInt8]) { self.pattern = pattern }

        /// The character there; one of several bytes is none that means anything.
        private func sign(_ index: Int) -> Unicode.Scalar? { index < pattern.count ? Unicode.Scalar(pattern[index]) : nil }

        /// Reads alternatives' and groups' surroundings only: what stands in them need not be there.
        mutating func read() -> [UInt8]? {
            while let next = sign(place) {
                switch next {
                case "|", ")": return nil
                case "(":
                    guard skipGroup() else { return nil }
                    endRun()
                case "[":
                    guard skipClass() else { return nil }
                    endRun()
                case "\\":
                    guard let escaped = sign(place + 1), let literal = Self.literal(escaped) else { return nil }
                    if let literal { run.append(literal) } else { endRun() }
                    place += 2
                case "*", "?":
                    endRunBeforeLast()
                    place += 1
                case "{":
                    endRunBeforeLast()
                    skipRepetition()
                case "+", ".", "^", "$":
                    endRun()
                    place += 1
                default:
                    run.append(pattern[place])
                    place += 1
                }
            }
            endRun()
            return longest
        }

        private mutating func endRun() {
            if run.count > longest.count { longest = run }
            run.removeAll()
        }

        /// The run's last character need not be there.
        private mutating func endRunBeforeLast() {
            while let byte = run.popLast(), byte & 0xc0 == 0x80 {}
            endRun()
        }

        /// What an escape stands for where it is one character; `.some(nil)` where it is one of many, or a place;
        /// nil where it may be anything.
        private static func literal(_ escaped: Unicode.Scalar) -> UInt8?? {
            switch escaped {
            case "b", "B", "d", "D", "s", "S", "w", "W", "h", "H", "A", "z", "Z": .some(nil)
            case "t": .some(UInt8(ascii: "\t"))
            case "0"..."9", "a"..."z", "A"..."Z": nil
            default: escaped.isASCII ? .some(UInt8(escaped.value)) : nil
            }
        }

        /// Past `{2,3}`, or past a brace that begins no such thing.
        private mutating func skipRepetition() {
            place += 1
            var end = place
            while let next = sign(end), ("0"..."9").contains(next) || next == "," || next == " " { end += 1 }
            if sign(end) == "}" { place = end + 1 }
        }

        private mutating func skipGroup() -> Bool {
            var depth = 0
            while let next = sign(place) {
                switch next {
                case "(":
                    depth += 1
                    guard isPlainGroup() else { return false }
                    place += 1
                case ")":
                    depth -= 1
                    place += 1
                    if depth == 0 { return true }
                case "[":
                    guard skipClass() else { return false }
                case "\\":
                    guard skipEscape() else { return false }
                default: place += 1
                }
            }
            return false
        }

        /// No verb, comment, setting or condition: those may change how the rest is read.
        private func isPlainGroup() -> Bool {
            switch (sign(place + 1), sign(place + 2), sign(place + 3)) {
            case ("*", _, _): false
            case ("?", "<", let third): third == "=" || third == "!"
            case ("?", let second, _): second == ":" || second == "=" || second == "!"
            default: true
            }
        }

        /// Past an escape, unless it quotes what follows.
        private mutating func skipEscape() -> Bool {
            guard let escaped = sign(place + 1), escaped != "Q", escaped != "E" else { return false }
            place += 2
            return true
        }

        /// Past a class of the plainest form, without brackets within.
        private mutating func skipClass() -> Bool {
            place += 1
            if sign(place) == "^" { place += 1 }
            if sign(place) == "]" { return false }
            while let next = sign(place) {
                switch next {
                case "]":
                    place += 1
                    return true
                case "[": return false
                case "\\":
                    guard skipEscape() else { return false }
                default: place += 1
                }
            }
            return false
        }
    }
}
