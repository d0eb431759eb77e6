/// A note written by hand with `git notes add`: free text, `path:line: comment`, `[tag_name]`.
///
/// A blank line ends a comment, as `git notes append` puts one between notes; inside fenced code it does
/// not. A line that names a place begins a comment of its own.
struct PlainNote: Sendable, Hashable {
    struct Remark: Sendable, Hashable {
        var path: String?
        var line: Int?
        var endLine: Int?
        var text: String
        var tags: [String] = []
    }

    static let source = "note"

    let remarks: [Remark]
    /// Paragraphs of nothing but trailers such as `Reviewed-by:`, which are verdicts.
    let verdicts: Int

    init(_ text: String) {
        var reader = Reader()
        for line in Self.unsigned(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)) {
            reader.read(line)
        }
        reader.endParagraph()
        remarks = reader.remarks
        verdicts = reader.verdicts
    }

    /// The lines without what OpenPGP puts in front of a signed text and behind it (RFC 9580, section 7).
    private static func unsigned(_ lines: [Substring]) -> [Substring] {
        var kept: [Substring] = []
        var rest = lines[...]
        while let begin = rest.firstIndex(of: "-----BEGIN PGP SIGNED MESSAGE-----"),
            let text = rest[begin...].firstIndex(where: { $0.allSatisfy(\.isWhitespace) }),
            let signature = rest[text...].firstIndex(of: "-----BEGIN PGP SIGNATURE-----"),
            let end = rest[signature...].firstIndex(of: "-----END PGP SIGNATURE-----")
        {
            kept += rest[..<begin] + rest[text..<signature]
            rest = rest[(end + 1)...]
        }
        return kept + rest
    }
}

extension PlainNote {
    private struct Reader {
        var remarks: [Remark] = []
        var verdicts = 0
        private var current: Remark?
        private var pendingTags: [(name: String, line: String)] = []
        private var trailers = 0
        private var isCode = false

        mutating func read(_ line: Substring) {
            let bare = line.drop(while: \.isWhitespace)
            if isCode || bare.hasPrefix("```") {
                if bare.hasPrefix("```") { isCode.toggle() }
                extend(with: line)
            } else if bare.isEmpty {
                endParagraph()
            } else if let place = Place(line) {
                endRemark()
                begin(Remark(path: place.path, line: place.line, endLine: place.endLine, text: place.rest))
            } else if let tag = Tag(bare) {
                label(with: tag, line: bare)
            } else if current == nil, Trailer.matches(line) {
                trailers += 1
            } else {
                extend(with: line)
            }
        }

        mutating func endParagraph() {
            endRemark()
            if !pendingTags.isEmpty {
                remarks.append(
                    Remark(
                        text: pendingTags.map(\.line).joined(separator: "\n"),
                        tags: pendingTags.map(\.name)))
                pendingTags = []
            }
            if trailers > 0 { verdicts += 1 }
            trailers = 0
        }

        private mutating func begin(_ remark: Remark) {
            current = remark
            current?.tags = pendingTags.map(\.name)
            pendingTags = []
        }

        private mutating func extend(with line: Substring) {
            if current == nil { begin(Remark(text: String(line))) } else { current?.text += "\n" + line }
        }

        private mutating func label(with tag: Tag, line: Substring) {
            if current != nil {
                current?.tags.append(tag.name)
                if !tag.rest.isEmpty { current?.text += "\n" + tag.rest }
            } else {
                pendingTags.append((tag.name, String(line)))
                if !tag.rest.isEmpty { begin(Remark(text: tag.rest)) }
            }
        }

        private mutating func endRemark() {
            guard var remark = current else { return }
            while remark.text.last?.isWhitespace == true { remark.text.removeLast() }
            if remark.path != nil { remark.text = String(remark.text.drop(while: \.isWhitespace)) }
            remarks.append(remark)
            current = nil
        }
    }

    /// `path:line: `, `path:line:column: ` or `path:line-line: ` at the start of a line.
    struct Place {
        let path: String
        let line: Int
        let endLine: Int?
        let rest: String

        init?(_ text: Substring) {
            guard let colon = Self.pathEnd(in: text) else { return nil }
            let path = text[..<colon]
            var rest = text[text.index(after: colon)...]
            guard let line = Self.number(&rest) else { return nil }
            var endLine: Int?
            if rest.first == "-" {
                rest.removeFirst()
                guard let end = Self.number(&rest), end >= line else { return nil }
                endLine = end
            }
            guard rest.first == ":" else { return nil }
            rest.removeFirst()
            var afterColumn = rest
            if Self.number(&afterColumn) != nil, afterColumn.first == ":" { rest = afterColumn.dropFirst() }
            guard rest.first?.isWhitespace ?? true else { return nil }
            self.path = path.hasPrefix("./") ? String(path.dropFirst(2)) : String(path)
            self.line = line
            self.endLine = endLine
            self.rest = String(rest.drop(while: \.isWhitespace))
        }

        /// The first colon that a number follows; what stands before it must look like a path.
        private static func pathEnd(in text: Substring) -> Substring.Index? {
            var index = text.startIndex
            while let colon = text[index...].firstIndex(of: ":") {
                let next = text.index(after: colon)
                if next < text.endIndex, text[next].isASCII, text[next].isNumber {
                    return isPath(text[..<colon]) ? colon : nil
                }
                index = next
            }
            return nil
        }

        private static func isPath(_ text: Substring) -> Bool {
            guard let first = text.first, !first.isWhitespace, !text.contains("://"), !text.hasPrefix("/")
            else { return false }
            // A path with spaces is taken for one only where it also has a file's ending.
            if text.contains(where: \.isWhitespace) {
                guard let dot = text.lastIndex(of: ".") else { return false }
                let ending = text[text.index(after: dot)...]
                return text.contains("/") && !ending.isEmpty
                    && ending.allSatisfy { $0.isLetter || $0.isNumber }
            }
            return !text.contains(":") && text.contains { $0.isLetter } && !text.hasSuffix(".")
        }

        private static func number(_ text: inout Substring) -> Int? {
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, digits.count <= 9, let number = Int(digits), number > 0 else { return nil }
            text = text[digits.endIndex...]
            return number
        }
    }

    /// `[tag_name]`, alone on its line or before the words it labels.
    struct Tag {
        let name: String
        let rest: String

        init?(_ text: Substring) {
            guard text.first == "[", let end = text.firstIndex(of: "]") else { return nil }
            let name = text[text.index(after: text.startIndex)..<end]
            guard let first = name.unicodeScalars.first, name.count > 1, ("a"..."z").contains(first),
                name.unicodeScalars.allSatisfy(Self.isTagCharacter)
            else { return nil }
            let rest = text[text.index(after: end)...]
            guard rest.first?.isWhitespace ?? true else { return nil }
            self.name = String(name)
            self.rest = String(rest.drop(while: \.isWhitespace))
        }

        private static func isTagCharacter(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "a"..."z", "0"..."9", "_", "-": true
            default: false
            }
        }
    }

    /// A line such as `Reviewed-by: …` or Gerrit's `Code-Review+2: …`.
    enum Trailer {
        static func matches(_ line: Substring) -> Bool {
            guard let colon = line.firstIndex(of: ":") else { return false }
            var key = line[..<colon]
            if let sign = key.lastIndex(where: { $0 == "+" || $0 == "-" }),
                key[sign...].dropFirst().allSatisfy(\.isNumber), key[sign...].count > 1
            {
                key = key[..<sign]
            }
            return keys.contains(key.lowercased())
        }

        private static let keys: Set<String> = [
            "acked-by", "approved-by", "branch", "cc", "change-id", "co-authored-by", "code-review",
            "message-id", "project", "reported-by", "reviewed-by", "reviewed-on", "signed-off-by",
            "submitted-at", "submitted-by", "tested-by", "verified",
        ]
    }
}
