import Rules

/// The form in which people read, review and edit a rule: one YAML file, named by the rule's id.
public enum RuleFile {
    /// Reads a rule and tries it on its own examples.
    /// - Parameter name: The file's name without folder and ending, which the id must equal.
    /// - Throws: `RuleFileError`, in words for the person who wrote the file.
    public static func read(_ bytes: [UInt8], named name: String) throws(RuleFileError) -> Rule {
        let rule = try shape(YAMLReader(bytes))
        guard rule.id == name else { throw RuleFileError("its id is \(rule.id), which is not the file's name") }
        try RuleCheck.check(rule)
        return rule
    }

    private static func shape(_ file: YAMLReader) throws(RuleFileError) -> Rule {
        try file.allow(only: [
            "id", "statement", "stage", "scope", "check", "fix", "examples", "evidence", "trial", "outcomes", "replaces",
            "tags",
        ])
        let word = try file.string("stage")
        guard let stage = Stage(rawValue: word) else {
            throw RuleFileError("stage is \(word); it must be one of retired, advise, warn, block")
        }
        let examples = try file.optionalMapping("examples")
        try examples?.allow(only: ["bad", "good"])
        return Rule(
            id: try file.string("id"), statement: try file.string("statement"), stage: stage,
            scope: try file.strings("scope"), check: try CheckReader.check(file.optionalMapping("check")),
            fix: try fix(file.optionalMapping("fix")),
            examples: Examples(bad: try examples?.strings("bad") ?? [], good: try examples?.strings("good") ?? []),
            evidence: try evidence(file.mappings("evidence")), trial: try trial(file.optionalMapping("trial")),
            outcomes: try outcomes(file.optionalMapping("outcomes")),
            replaces: try file.strings("replaces"), tags: try file.strings("tags"))
    }

    private static func fix(_ fix: YAMLReader?) throws(RuleFileError) -> Fix? {
        guard let fix else { return nil }
        try fix.allow(only: ["find", "replace"])
        return Fix(find: try fix.string("find"), replace: try fix.string("replace"))
    }

    private static func evidence(_ entries: [YAMLReader]) throws(RuleFileError) -> [Evidence] {
        var evidence: [Evidence] = []
        for entry in entries {
            try entry.allow(only: ["source", "review", "commit", "path", "line", "author", "at", "comment"])
            evidence.append(
                Evidence(
                    source: try entry.string("source"), review: try entry.optionalString("review"),
                    commit: try entry.optionalString("commit"), path: try entry.optionalString("path"),
                    line: try entry.optionalCount("line"), author: try entry.optionalString("author"),
                    at: try entry.optionalString("at"), comment: try entry.optionalString("comment")))
        }
        return evidence
    }

    private static func trial(_ trial: YAMLReader?) throws(RuleFileError) -> Trial? {
        guard let trial else { return nil }
        let read = Trial(
            reviews: try trial.optionalCount("reviews") ?? 0, authors: try trial.optionalCount("authors") ?? 0,
            forward: try trial.optionalCount("forward") ?? 0, reverse: try trial.optionalCount("reverse") ?? 0,
            conformance: try trial.optionalShare("conformance"),
            conformanceChanges: try trial.optionalCount("conformance_changes") ?? 0,
            rejection: try trial.optionalShare("rejection"),
            rejectionChanges: try trial.optionalCount("rejection_changes") ?? 0,
            alarms: try trial.optionalCount("alarms") ?? 0, lines: try trial.optionalCount("lines") ?? 0,
            since: try trial.optionalString("since"), at: try trial.optionalString("at") ?? "", caught: try trial.optionalCount("caught"))
        try trial.allow(only: read.members { $0 }.map(\.key))
        return read
    }
}
