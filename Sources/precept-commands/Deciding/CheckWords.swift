import Rules

/// What a check looks for, in words for the person who decides about it.
enum CheckWords {
    static func words(for rule: Rule) -> (check: String, unless: String?) {
        guard let check = rule.check else { return ("words only; nothing is checked at commit", nil) }
        let words = words(for: check)
        return rule.stage >= .warn ? words : ("nothing at commit, but with --stage warn \(words.check)", words.unless)
    }

    private static func words(for check: Rules.Check) -> (check: String, unless: String?) {
        switch check {
        case .line(let check):
            (
                "an added line that matches  \(CleanText.code(check.forbid, limit: 400))",
                excuses(of: check)
            )
        case .message(let check):
            if let forbid = check.forbid {
                (
                    "a commit message that matches  \(CleanText.code(forbid, limit: 400))",
                    check.unless.map { matching("it", $0) }
                )
            } else {
                ("a commit message that does not match  \(CleanText.code(check.require ?? "", limit: 400))", nil)
            }
        case .file(let check): (file(check), check.unlessPath.map { matching("it", $0) })
        case .companion(let check): (companion(check), nil)
        case .attested(let check):
            ("a tree that was not seen to pass  \(CleanText.code(check.command, limit: 400))", nil)
        case .links: ("a link in an added line of Markdown that leads nowhere in the repository", nil)
        }
    }

    private static func excuses(of check: LineCheck) -> String? {
        let excuses =
            [("it", check.unless), ("the line above", check.unlessAbove), ("the line below", check.unlessBelow)]
            .compactMap { what, pattern in pattern.map { matching(what, $0) } }
            + (check.unlessCurrentYear ? ["it names the current year"] : [])
            + (check.unlessSorted ? ["it stands in order with its like above and below"] : [])
            + (check.unlessUsed ? ["what it names stands elsewhere in the file"] : [])
        return excuses.isEmpty ? nil : excuses.joined(separator: "  or ")
    }

    private static func matching(_ what: String, _ pattern: String) -> String {
        "\(what) matches  \(CleanText.code(pattern, limit: 400))"
    }

    private static func file(_ check: FileCheck) -> String {
        let parts = [
            check.forbidPath.map { "a new path that matches  \(CleanText.code($0, limit: 400))" },
            check.maxSize.map { "a file of more than \(ByteCount.exactly($0))" },
            check.executable.map { "a file that is \($0 ? "not " : "")executable" },
            check.forbidsSymlinks ? "a symbolic link" : nil,
            check.requiresFinalNewline ? "a last line without a newline" : nil,
            check.forbidsConflictMarkers ? "a conflict marker" : nil,
            check.forbidsCaseCollisions ? "a path that differs from another by case alone" : nil,
            check.header.map {
                "a new file whose first \(check.headerLines) lines do not match  \(CleanText.code($0, limit: 400))"
            },
        ]
        return parts.compactMap { $0 }.joined(separator: "; ")
    }

    private static func companion(_ check: CompanionCheck) -> String {
        let with = check.with.map { CleanText.code($0, limit: 200) }.joined(separator: " or ")
        let verb = check.when == .any ? "an added or modified" : "\(check.when == .added ? "an added" : "a modified")"
        let path = check.path.map { " whose path matches  \(CleanText.code($0, limit: 400))  and" } ?? ""
        return "\(verb) file\(path) beside which \(check.exists ? "there is no" : "there is no change of")  \(with)"
    }
}
