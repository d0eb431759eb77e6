/// What a check at commit needs of a rule, and nothing else: plain values, quick to store and read.
public struct EnforcedRule: Sendable, Hashable {
    public var id: String
    public var statement: String
    public var stage: Stage
    public var scope: [String]
    public var check: Check
    public var fix: Fix?
    /// One line that says what taught the rule; empty where nothing is known.
    public var why: String
    /// A line or message that keeps the rule, to show where no fix can.
    public var example: String?

    public init(
        id: String, statement: String, stage: Stage, scope: [String], check: Check, fix: Fix? = nil,
        why: String = "", example: String? = nil
    ) {
        self.id = id
        self.statement = statement
        self.stage = stage
        self.scope = scope
        self.check = check
        self.fix = fix
        self.why = why
        self.example = example
    }

    /// Whether its check depends on the year in which a line is written.
    var asksForYear: Bool { if case .line(let check) = check { check.unlessCurrentYear } else { false } }

    /// Nil where the rule has no check: only words carry it.
    public init?(_ rule: Rule) {
        guard let check = rule.check else { return nil }
        self.init(
            id: rule.id, statement: rule.statement, stage: rule.stage, scope: rule.scope, check: check,
            fix: rule.fix, why: rule.why, example: rule.isAboutSeveral ? nil : rule.examples.good.first)
    }
}

extension Rule {
    /// Whether its check is about several lines, and no one line can show how to keep it.
    fileprivate var isAboutSeveral: Bool { if case .line(let check) = check { check.unlessSorted || check.unlessUsed } else { false } }
}
