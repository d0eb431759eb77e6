import Rules

extension RuleFile {
    /// The rule as YAML: keys always in the same order, one piece of evidence a line, so that a
    /// reviewer's diff shows what changed and nothing else. `read` gives back the same rule, but for a byte
    /// order mark at a value's very beginning, which the YAML library takes for one of the file.
    public static func text(of rule: Rule) -> String {
        var lines = [
            "id: \(YAMLText.string(rule.id))",
            "statement: \(YAMLText.string(rule.statement))",
            "stage: \(rule.stage.rawValue)",
            "scope: \(YAMLText.list(rule.scope))",
        ]
        if let check = rule.check {
            lines += ["check:", "  kind: \(check.kind)"] + check.members.map { "  \($0.key): \(YAMLText.value($0.value))" }
        }
        if let fix = rule.fix {
            lines.append("fix: {find: \(YAMLText.quoted(fix.find)), replace: \(YAMLText.quoted(fix.replace))}")
        }
        if !rule.tags.isEmpty { lines.append("tags: \(YAMLText.list(rule.tags))") }
        if rule.examples != Examples() {
            lines.append("examples:")
            lines += block("bad", rule.examples.bad) + block("good", rule.examples.good)
        }
        if !rule.evidence.isEmpty {
            lines.append("evidence:")
            lines += rule.evidence.map { "  - \(mapping(of: $0))" }
        }
        if let trial = rule.trial { lines.append("trial: \(YAMLText.mapping(trial.members(writing: YAMLText.flowString)))") }
        if let outcomes = rule.outcomes { lines.append(line(of: outcomes)) }
        lines.append("replaces: \(YAMLText.list(rule.replaces))")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func block(_ key: String, _ values: [String]) -> [String] {
        values.isEmpty ? [] : ["  \(key):"] + values.map { "    - \(YAMLText.quoted($0))" }
    }

    private static func mapping(of evidence: Evidence) -> String {
        YAMLText.mapping([
            ("source", YAMLText.flowString(evidence.source)), ("review", evidence.review.map(YAMLText.quoted)),
            ("commit", evidence.commit.map(YAMLText.quoted)), ("path", evidence.path.map(YAMLText.quoted)),
            ("line", evidence.line.map { "\($0)" }), ("author", evidence.author.map(YAMLText.quoted)),
            ("at", evidence.at.map(YAMLText.flowString)), ("comment", evidence.comment.map(YAMLText.quoted)),
        ])
    }
}
