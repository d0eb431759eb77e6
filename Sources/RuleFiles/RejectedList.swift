import Rules

/// What a team turned down, `.precept/rejected.yml`: it is rejected once, for everybody.
///
/// ```yaml
/// rejected:
///   - id: no-wildcard-import
///     statement: Import each class by name.
///     reason: our generated code needs them
///     reviews: 4
///     check: {kind: line, forbid: '^import .*\*;$'}
///     at: 2026-11-20
///     by: A. Reviewer
/// ```
public struct RejectedList: Sendable, Hashable {
    /// From the worktree's top.
    public static let path = ".precept/rejected.yml"
    /// From the common git directory: what one turned down of one's private rules.
    public static let privatePath = "precept/rejected.yml"

    public private(set) var proposals: [RejectedProposal]

    public init(_ proposals: [RejectedProposal] = []) { self.proposals = proposals }

    /// Reads the file's bytes; nil is an empty list.
    /// - Throws: `RuleFileError`, in words for the person who edited it.
    public init(_ file: [UInt8]?) throws(RuleFileError) {
        proposals = []
        guard let file, !file.allSatisfy({ $0 == 0x20 || $0 == 10 || $0 == 13 }) else { return }
        let list = try YAMLReader(file)
        try list.allow(only: ["rejected"])
        for entry in try list.mappings("rejected") {
            try entry.allow(only: ["id", "statement", "reason", "reviews", "check", "at", "by", "stage", "times"])
            proposals.append(
                RejectedProposal(
                    id: try entry.string("id"), statement: try entry.string("statement"),
                    reason: try entry.optionalString("reason") ?? "",
                    reviews: try entry.optionalCount("reviews") ?? 0,
                    check: try CheckReader.check(entry.optionalMapping("check")), at: try entry.optionalString("at"),
                    by: try entry.optionalString("by"), stage: try Self.stage(in: entry),
                    times: try entry.optionalCount("times") ?? 0))
        }
    }

    private static func stage(in entry: YAMLReader) throws(RuleFileError) -> Stage? {
        guard let word = try entry.optionalString("stage") else { return nil }
        guard let stage = Stage(rawValue: word) else { throw RuleFileError("stage is \(word), which is none") }
        return stage
    }

    /// Adds a rejection at the end; an earlier one of the same id makes way.
    public mutating func add(_ proposal: RejectedProposal) {
        proposals.removeAll { $0.id == proposal.id && $0.stage == proposal.stage }
        proposals.append(proposal)
    }

    /// Whether the rule was rejected and what asks for it has not grown a lot since: to at least twice as
    /// many reviews, and five more.
    public func covers(_ rule: Rule, reviews: Int) -> Bool {
        proposals.contains { $0.isAbout(rule) && (reviews < $0.reviews * 2 || reviews < $0.reviews + 5) }
    }

    /// Whether that stage was turned down for the rule, and it has not been found or said a lot more often since: at least
    /// twice as often, and ten times more.
    public func covers(_ stage: Stage, of id: String, times: Int) -> Bool {
        proposals.contains { $0.id == id && $0.stage == stage && (times < $0.times * 2 || times < $0.times + 10) }
    }

    public var text: String {
        let entries = proposals.flatMap(Self.lines)
        return (["rejected:\(entries.isEmpty ? " []" : "")"] + entries).map { $0 + "\n" }.joined()
    }

    private static func lines(of proposal: RejectedProposal) -> [String] {
        var lines = [
            "  - id: \(YAMLText.string(proposal.id))", "    statement: \(YAMLText.string(proposal.statement))",
            "    reason: \(YAMLText.string(proposal.reason))",
        ]
        if let stage = proposal.stage {
            lines += ["    stage: \(stage.rawValue)", "    times: \(proposal.times)"]
        } else {
            lines.append("    reviews: \(proposal.reviews)")
        }
        if let check = proposal.check { lines.append("    check: \(mapping(of: check))") }
        if let at = proposal.at { lines.append("    at: \(YAMLText.string(at))") }
        if let by = proposal.by { lines.append("    by: \(YAMLText.string(by))") }
        return lines
    }

    private static func mapping(of check: Check) -> String {
        YAMLText.mapping([("kind", check.kind)] + check.members.map { ($0.key, YAMLText.value($0.value)) })
    }
}
