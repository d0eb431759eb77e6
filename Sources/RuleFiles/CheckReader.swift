import Rules

/// Reads the `check` of a rule file.
enum CheckReader {
    static func check(_ check: YAMLReader?) throws(RuleFileError) -> Check? {
        guard let check else { return nil }
        let kind = try check.string("kind")
        switch kind {
        case "line":
            try check.allow(only: [
                "kind", "forbid", "unless", "unless_above", "unless_below", "unless_current_year", "unless_sorted", "unless_used",
            ])
            return .line(
                LineCheck(
                    forbid: try check.string("forbid"), unless: try pattern("unless", in: check),
                    unlessAbove: try pattern("unless_above", in: check),
                    unlessBelow: try pattern("unless_below", in: check),
                    unlessCurrentYear: try check.flag("unless_current_year", asksBy: true),
                    unlessSorted: try check.flag("unless_sorted", asksBy: true),
                    unlessUsed: try check.flag("unless_used", asksBy: true)))
        case "message":
            try check.allow(only: ["kind", "forbid", "unless", "require"])
            return .message(
                MessageCheck(
                    forbid: try pattern("forbid", in: check), unless: try pattern("unless", in: check),
                    require: try pattern("require", in: check)))
        case "file": return .file(try file(check))
        case "companion": return .companion(try companion(check))
        case "attested":
            try check.allow(only: ["kind", "command"])
            return .attested(AttestedCheck(command: try check.string("command")))
        case "links":
            try check.allow(only: ["kind"])
            return .links
        default:
            throw RuleFileError("check.kind is \(kind); it must be one of line, message, file, companion, attested, links")
        }
    }

    private static func file(_ check: YAMLReader) throws(RuleFileError) -> FileCheck {
        try check.allow(only: [
            "kind", "forbid_path", "unless_path", "max_size", "executable", "symlink", "final_newline",
            "conflict_markers", "case_collision", "header", "header_lines",
        ])
        var maxSize: Int?
        if let size = try check.optionalString("max_size") {
            guard let bytes = ByteCount.parse(size), bytes > 0 else {
                throw RuleFileError("check.max_size is \(size); it must be an amount of bytes, such as 500 KiB or 1 MB")
            }
            maxSize = bytes
        }
        return FileCheck(
            forbidPath: try pattern("forbid_path", in: check), unlessPath: try pattern("unless_path", in: check),
            maxSize: maxSize, executable: try check.optionalFlag("executable"),
            forbidsSymlinks: try check.flag("symlink", asksBy: false),
            requiresFinalNewline: try check.flag("final_newline", asksBy: true),
            forbidsConflictMarkers: try check.flag("conflict_markers", asksBy: false),
            forbidsCaseCollisions: try check.flag("case_collision", asksBy: false),
            header: try pattern("header", in: check),
            headerLines: try check.optionalCount("header_lines") ?? FileCheck.defaultHeaderLines)
    }

    private static func companion(_ check: YAMLReader) throws(RuleFileError) -> CompanionCheck {
        try check.allow(only: ["kind", "with", "when", "path", "exists"])
        let word = try check.optionalString("when") ?? CompanionCheck.Trigger.any.rawValue
        guard let when = CompanionCheck.Trigger(rawValue: word) else {
            throw RuleFileError("check.when is \(word); it must be one of added, modified, any")
        }
        return CompanionCheck(
            with: try check.strings("with"), when: when, path: try pattern("path", in: check),
            exists: try check.optionalFlag("exists") ?? false)
    }

    /// An empty pattern says the same as none.
    private static func pattern(_ key: String, in check: YAMLReader) throws(RuleFileError) -> String? {
        guard let text = try check.optionalString(key), !text.isEmpty else { return nil }
        return text
    }
}

extension YAMLReader {
    /// Whether the key asks for anything, which it does by one of the two values alone: `final_newline: false`
    /// would be a wish for files without one, and is more likely a mistake.
    fileprivate func flag(_ key: String, asksBy asking: Bool) throws(RuleFileError) -> Bool {
        guard let value = try optionalFlag(key) else { return false }
        guard value == asking else { throw RuleFileError("check.\(key) can only be \(asking); leave it out otherwise") }
        return true
    }
}
