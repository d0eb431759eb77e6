/// An accepted proposal: one statement, where it holds, how it is checked, and what taught it.
public struct Rule: Sendable, Hashable {
    /// Lower-case words joined by hyphens, at most 64 characters; also the rule file's name.
    public var id: String
    /// One imperative sentence.
    public var statement: String
    public var stage: Stage
    /// Globs over paths from the repository's root (`**` crosses folders); empty means every path.
    public var scope: [String]
    /// Absent where only words can carry the rule.
    public var check: Check?
    public var fix: Fix?
    public var examples: Examples
    public var evidence: [Evidence]
    public var trial: Trial?
    /// What became of its findings, as of the last time that a person decided about its stage.
    public var outcomes: OutcomeSummary?
    /// The ids of rules that this one supersedes.
    public var replaces: [String]
    /// The labels of the failures that it answers, as `[tag]` lines give them.
    public var tags: [String]

    public init(
        id: String, statement: String, stage: Stage, scope: [String] = [], check: Check? = nil,
        fix: Fix? = nil, examples: Examples = Examples(), evidence: [Evidence] = [],
        trial: Trial? = nil, outcomes: OutcomeSummary? = nil, replaces: [String] = [], tags: [String] = []
    ) {
        self.id = id
        self.statement = statement
        self.stage = stage
        self.scope = scope
        self.check = check
        self.fix = fix
        self.examples = examples
        self.evidence = evidence
        self.trial = trial
        self.outcomes = outcomes
        self.replaces = replaces
        self.tags = tags
    }
}
