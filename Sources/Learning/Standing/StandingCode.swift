import Rules

/// What the last commit has: a rule about files that are no more, or that recommends code which nothing has any more, is old.
public struct StandingCode {
    private let files: [String]
    private let hasName: (String) -> Bool
    /// By a glob, whether a file matches it.
    private var isMatched: [String: Bool] = [:]

    /// - Parameters:
    ///   - files: All its files, from the repository's root; none where there is no commit.
    ///   - hasName: Whether a name stands in one of them as a word of its own.
    public init(files: [String], hasName: @escaping (String) -> Bool) {
        self.files = files
        self.hasName = hasName
    }

    /// The proposal without the globs that no file matches any more.
    public mutating func current(_ proposal: Proposal) -> Proposal {
        var proposal = proposal
        proposal.rule.scope.removeAll { !$0.hasPrefix("!") && !isStanding($0) }
        return proposal
    }

    /// What a proposal is about that the last commit lacks; nil where it has all.
    public mutating func absentee(of proposal: Proposal) -> String? {
        let globs = proposal.rule.scope.filter { !$0.hasPrefix("!") }
        if !globs.isEmpty, !globs.contains(where: { isStanding($0) }) { return globs.joined(separator: ", ") }
        return Self.recommended(by: proposal.rule).flatMap { files.isEmpty || hasName($0) ? nil : $0 }
    }

    private mutating func isStanding(_ glob: String) -> Bool {
        if let known = isMatched[glob] { return known }
        let scope = try? Scope([glob])
        let found = files.isEmpty || scope.map { scope in files.contains { scope.contains($0) } } ?? true
        isMatched[glob] = found
        return found
    }

    /// The name that a statement tells to use, where no accepted change showed whether anybody does.
    static func recommended(by rule: Rule) -> String? {
        let meaning = Meaning(rule.statement)
        guard let trial = rule.trial, trial.conformance == nil, !rule.scope.isEmpty, meaning.good != nil || !meaning.forbids,
            let code = CommentText.split(rule.statement).spans.first
        else { return nil }
        return CodeName.all(in: code).filter(CodeName.isTelling).max { ($0.count, $0) < ($1.count, $1) }.map(CodeName.bare)
    }
}
