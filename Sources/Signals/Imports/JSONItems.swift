/// The objects in a text of JSON: one array of them, several arrays one after another, as `gh api --paginate`
/// prints them, arrays within an array (`--slurp`), or one object a line.
enum JSONItems {
    /// Calls `body` with each item, in order, and the line it begins on, counted from 1, until it returns false.
    ///
    /// What cannot be read between arrays costs its line; within an array it costs what follows, because
    /// nothing tells where the next item begins.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, Result<JSONValue, UnreadableRecord>) -> Bool
    ) {
        var reader = Reader(bytes: bytes)
        while let (line, item) = reader.next() {
            if !body(line, item) { return }
        }
    }

    /// Gerrit puts `)]}'` before its JSON, lest a web page should run it.
    static func hasGerritPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.starts(with: gerritPrefix)
    }

    private static let gerritPrefix = Array(")]}'".utf8)
    private static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

    private struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>
        private var position = 0
        /// Counted up to `counted`.
        private var line = 1
        private var counted = 0
        /// How many arrays are open; items are looked for in two, and no deeper.
        private var depth = 0

        init(bytes: UnsafeBufferPointer<UInt8>) {
            self.bytes = bytes
            if bytes.starts(with: byteOrderMark) { position = byteOrderMark.count }
            if hasGerritPrefix(bytes) { position = gerritPrefix.count }
        }

        mutating func next() -> (Int, Result<JSONValue, UnreadableRecord>)? {
            while true {
                skipSpace()
                guard position < bytes.count else {
                    guard depth > 0 else { return nil }
                    depth = 0
                    return (lineNumber(), .failure(.syntax(JSONSyntaxError(problem: .endsEarly, offset: 0))))
                }
                switch bytes[position] {
                case UInt8(ascii: "[") where depth < 2:
                    depth += 1
                    position += 1
                case UInt8(ascii: "]") where depth > 0:
                    depth -= 1
                    position += 1
                case UInt8(ascii: ",") where depth > 0:
                    position += 1
                default:
                    return item()
                }
            }
        }

        private mutating func item() -> (Int, Result<JSONValue, UnreadableRecord>) {
            let number = lineNumber()
            do throws(JSONSyntaxError) {
                let start = position
                let (value, end) = try JSONParser.value(of: bytes, from: start)
                position = end
                if end - start > InterchangeLines.longestLine {
                    return (number, .failure(.tooLarge(bytes: end - start)))
                }
                return (number, .success(value))
            } catch {
                let start = lineStart()
                if depth > 0 { position = bytes.count } else { skipLine() }
                depth = 0
                let inLine = JSONSyntaxError(problem: error.problem, offset: max(0, error.offset - start))
                return (number, .failure(.syntax(inLine)))
            }
        }

        private mutating func skipSpace() {
            while position < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[position]) { position += 1 }
        }

        private mutating func skipLine() {
            while position < bytes.count, bytes[position] != 0x0a { position += 1 }
        }

        private func lineStart() -> Int {
            var start = position
            while start > 0, bytes[start - 1] != 0x0a { start -= 1 }
            return start
        }

        private mutating func lineNumber() -> Int {
            while counted < position {
                if bytes[counted] == 0x0a { line += 1 }
                counted += 1
            }
            return line
        }
    }
}
