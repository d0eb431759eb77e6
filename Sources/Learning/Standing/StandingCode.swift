import Rules

/// What the last commit has: a rule about files that are no more, or that recommends code which nothing has any more, is old.
public struct StandingCode {
    private let files: Set<String>
    private let hasName: (_ name: String, _ globs: [String]) -> Bool
    /// By a glob, how many files match it, as far as it matters.
    private var matches: [String: Int] = [:]

    /// No more files than these are few, and tell nothing of all that were of their kind.
    private static let few = 2

    /// - Parameters:
    ///   - files: All its files, from the repository's root; none where there is no commit.
    ///   - hasName: Whether a name stands, as a word of its own, in one of those that the globs match.
    public init(files: [String], hasName: @escaping (_ name: String, _ globs: [String]) -> Bool) {
        self.files = Set(files)
        self.hasName = hasName
    }

    /// The proposal without the globs that no file matches any more.
    public mutating func current(_ proposal: Proposal) -> Proposal {
        var current = proposal
        current.rule.scope = proposal.rule.scope.filter { $0.hasPrefix("!") || isStanding($0, proposal) }
        return current
    }

    /// What a proposal is about that the last commit lacks; nil where it has all, or enough asked for it in what it has.
    public mutating func absentee(of proposal: Proposal) -> String? {
        let globs = proposal.globs.isEmpty ? proposal.citedGlobs : proposal.globs
        let absent = globs.filter { !isStanding($0, proposal) }
        if !absent.isEmpty, absent.count == globs.count || proposal.isAskedForOnlyOnce(besides: absent) {
            return absent.joined(separator: ", ")
        }
        // That it is defined somewhere, or told of, does not show that anybody uses it where he is to.
        return Self.recommended(by: proposal.rule).flatMap { files.isEmpty || hasName($0, proposal.rule.scope) ? nil : $0 }
    }

    /// Whether files match the glob. Of a language that was given up a settings file may be left: a few that are none of the many
    /// that were spoken of.
    private mutating func isStanding(_ glob: String, _ proposal: Proposal) -> Bool {
        guard !files.isEmpty, let scope = try? Scope([glob]) else { return true }
        let count = matches[glob] ?? files.lazy.filter { scope.contains($0) }.prefix(Self.few + 1).count
        matches[glob] = count
        let cited = Set(proposal.citations.compactMap(\.evidence.path).filter { scope.contains($0) })
        return count > Self.few || count > 0 && (cited.count <= Self.few || !cited.isDisjoint(with: files))
    }

    /// The name that a statement tells to use.
    static func recommended(by rule: Rule) -> String? {
        let meaning = Meaning(rule.statement)
        guard rule.trial != nil, !rule.scope.isEmpty, meaning.good != nil || !meaning.forbids,
            let code = CommentText.split(rule.statement).spans.first
        else { return nil }
        return CodeName.all(in: code).filter(CodeName.isTelling).max { ($0.count, $0) < ($1.count, $1) }.map(CodeName.bare)
    }
}
