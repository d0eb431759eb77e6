/// Forms that lie in a line's whitespace or length, where tokens show nothing.
enum FormFamily: Hashable, Comparable {
    case trailingSpace
    case spacesForIndentation
    case tabsForIndentation
    /// A line that begins with a small letter.
    case smallOpening
    /// Lines of more than so many characters.
    case longLine(Int)

    /// The limits that style guides name.
    private static let limits = [72, 79, 80, 88, 90, 99, 100, 110, 120, 132, 140]

    /// The families that `edit` belongs to.
    static func families(of edit: LineEdit) -> [FormFamily] {
        let before = edit.before
        var found: [FormFamily] = []
        if endsInSpace(before), edit.after.map({ !endsInSpace($0) }) ?? before.allSatisfy(isSpace) {
            found.append(.trailingSpace)
        }
        guard let after = edit.after else { return found }
        if before.starts(with: "  "), after.first == "\t" { found.append(.spacesForIndentation) }
        if before.first == "\t", after.starts(with: "  ") { found.append(.tabsForIndentation) }
        if let small = before.first(where: { !isSpace($0) }), small.isASCII, small.isLowercase,
            after.first(where: { !isSpace($0) }) == Character(small.uppercased())
        {
            found.append(.smallOpening)
        }
        if before.utf8.count > limits[0] {
            let lengths = (before: before.count, after: after.count)
            found += limits.filter { lengths.before > $0 && lengths.after <= $0 }.map(FormFamily.longLine)
        }
        return found
    }

    /// What a line of this family matches, in PCRE2's syntax.
    var forbidden: String {
        switch self {
        case .trailingSpace: #"[ \t]+$"#
        case .spacesForIndentation: #"^\t* {2,}\S"#
        case .tabsForIndentation: #"^ *\t"#
        case .smallOpening: #"^\s*[a-z]"#
        case .longLine(let limit): "^.{\(limit + 1),}$"
        }
    }

    /// What a line that keeps the rule matches where it could have broken it.
    var good: String {
        switch self {
        case .trailingSpace: #"[^ \t]$"#
        case .spacesForIndentation: #"^\t+\S"#
        case .tabsForIndentation: #"^ {2,}\S"#
        case .smallOpening: #"^\s*[A-Z]"#
        case .longLine(let limit): "^.{\(limit * 3 / 4),\(limit)}$"
        }
    }

    /// How well this one of several limits fits what the comments say: the limit that they name, else the one
    /// nearest to the commonest of all.
    func fit(to comments: [String]) -> Int {
        guard case .longLine(let limit) = self else { return 0 }
        let naming = comments.count { comment in
            comment.split { !($0.isASCII && $0.isNumber) }.contains { $0 == "\(limit)" }
        }
        return naming * 1_000 - abs(limit - 80)
    }

    var statement: String {
        switch self {
        case .trailingSpace: "Leave no trailing whitespace."
        case .spacesForIndentation: "Indent with tabs, not with spaces."
        case .tabsForIndentation: "Indent with spaces, not with tabs."
        case .smallOpening: "Begin with a capital letter."
        case .longLine(let limit): "Keep lines within \(limit) characters."
        }
    }

    var id: String {
        switch self {
        case .trailingSpace: "no-trailing-whitespace"
        case .spacesForIndentation: "indent-with-tabs"
        case .tabsForIndentation: "indent-with-spaces"
        case .smallOpening: "capital-letter"
        case .longLine(let limit): "line-length-\(limit)"
        }
    }

    private static func endsInSpace(_ line: String) -> Bool { line.last.map(isSpace) ?? false }
    private static func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }
}
