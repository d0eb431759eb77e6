import Git

/// An edit that a comment brings along, ready to be applied.
///
/// Format: Gerrit's `FixSuggestion` and `FixReplacement`. Lines count from 1; characters are UTF-16 code units
/// from 0, and the end's is the first that stays.
struct FixSuggestion: Sendable, Hashable {
    struct Range: Sendable, Hashable {
        let startLine: Int
        let startCharacter: Int
        let endLine: Int
        let endCharacter: Int

        /// Nil where a number is missing or makes no sense.
        init?(_ value: JSONValue) {
            guard let members = value.object,
                let startLine = members["startLine"]?.integer, let endLine = members["endLine"]?.integer,
                startLine >= 1, endLine >= startLine, endLine <= CommentedLines.mostLines
            else { return nil }
            self.startLine = startLine
            self.endLine = endLine
            startCharacter = max(0, members["startChar"]?.integer ?? 0)
            endCharacter = max(0, members["endChar"]?.integer ?? 0)
        }

        /// The lines that it has a part of.
        var lines: ClosedRange<Int> {
            startLine...(endCharacter == 0 && endLine > startLine ? endLine - 1 : endLine)
        }
    }

    struct Replacement: Sendable, Hashable {
        let path: String
        let range: Range
        let text: String
    }

    let replacements: [Replacement]

    /// An edit of more places is no answer to one comment.
    private static let mostReplacements = 50

    /// Nil where a replacement cannot be read: a part of an edit is another edit.
    init?(_ value: JSONValue) {
        guard let values = value.object?["replacements"]?.array,
            (1...Self.mostReplacements).contains(values.count)
        else { return nil }
        replacements = values.compactMap { value in
            guard let members = value.object, let path = members["path"]?.string, !path.isEmpty,
                let range = members["range"].flatMap(Range.init), let text = members["replacement"]?.string
            else { return nil }
            return Replacement(path: path, range: range, text: text)
        }
        guard replacements.count == values.count else { return nil }
    }
}

extension FixSuggestion.Replacement {
    /// What it makes of a file's lines, less those that stay as they are at either end; nil where it does not fit
    /// them or changes nothing.
    func correction(of lines: [String]) -> Correction? {
        // The end may lie behind the last line.
        let padded = lines + [""]
        guard range.endLine <= padded.count else { return nil }
        var before = padded[(range.startLine - 1)..<range.endLine]
        guard let first = before.first, let last = before.last,
            let start = Self.head(of: first, range.startCharacter), let end = Self.tail(of: last, range.endCharacter),
            range.endLine > range.startLine || range.endCharacter >= range.startCharacter
        else { return nil }
        var after = (start + text + end).utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }[...]
        while let line = before.last, line == after.last {
            before.removeLast()
            after.removeLast()
        }
        while let line = before.first, line == after.first {
            before.removeFirst()
            after.removeFirst()
        }
        guard !(before.isEmpty && after.isEmpty), before.count + after.count <= FileDiff.longestHunk else { return nil }
        return Correction(path: path, line: before.startIndex + 1, before: Array(before), after: Array(after))
    }

    private static func head(of line: String, _ count: Int) -> String? {
        let units = Array(line.utf16)
        return count <= units.count ? String(decoding: units[..<count], as: UTF16.self) : nil
    }

    private static func tail(of line: String, _ count: Int) -> String? {
        let units = Array(line.utf16)
        return count <= units.count ? String(decoding: units[count...], as: UTF16.self) : nil
    }
}
