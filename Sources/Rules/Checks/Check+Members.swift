extension Check {
    /// A value of a rule file's `check`, by what it means.
    public enum Value: Sendable, Hashable {
        /// A pattern, or what somebody wrote.
        case text(String)
        case texts([String])
        /// One of a few known words.
        case word(String)
        case flag(Bool)
        case number(Int)
        case bytes(Int)
    }

    /// The value of `kind`.
    public var kind: String {
        switch self {
        case .line: "line"
        case .message: "message"
        case .file: "file"
        case .companion: "companion"
        case .attested: "attested"
        case .links: "links"
        }
    }

    /// The check as a rule file writes it, but for `kind`: its keys in their order, without those that say nothing.
    public var members: [(key: String, value: Value)] {
        let members: [(key: String, value: Value?)] =
            switch self {
            case .line(let check):
                [
                    ("forbid", .text(check.forbid)), ("unless", check.unless.map(Value.text)),
                    ("unless_above", check.unlessAbove.map(Value.text)), ("unless_below", check.unlessBelow.map(Value.text)),
                    ("unless_current_year", check.unlessCurrentYear ? .flag(true) : nil),
                    ("unless_sorted", check.unlessSorted ? .flag(true) : nil),
                    ("unless_used", check.unlessUsed ? .flag(true) : nil),
                ]
            case .message(let check):
                [
                    ("forbid", check.forbid.map(Value.text)), ("unless", check.unless.map(Value.text)),
                    ("require", check.require.map(Value.text)),
                ]
            case .file(let check):
                [
                    ("forbid_path", check.forbidPath.map(Value.text)), ("unless_path", check.unlessPath.map(Value.text)),
                    ("max_size", check.maxSize.map(Value.bytes)), ("executable", check.executable.map(Value.flag)),
                    ("symlink", check.forbidsSymlinks ? .flag(false) : nil),
                    ("final_newline", check.requiresFinalNewline ? .flag(true) : nil),
                    ("conflict_markers", check.forbidsConflictMarkers ? .flag(false) : nil),
                    ("case_collision", check.forbidsCaseCollisions ? .flag(false) : nil),
                    ("header", check.header.map(Value.text)),
                    (
                        "header_lines",
                        check.header == nil || check.headerLines == FileCheck.defaultHeaderLines ? nil : .number(check.headerLines)
                    ),
                ]
            case .companion(let check):
                [
                    ("with", .texts(check.with)), ("when", check.when == .any ? nil : .word(check.when.rawValue)),
                    ("path", check.path.map(Value.text)), ("exists", check.exists ? .flag(true) : nil),
                ]
            case .attested(let check): [("command", .text(check.command))]
            case .links: []
            }
        return members.compactMap { member in member.value.map { (member.key, $0) } }
    }
}
