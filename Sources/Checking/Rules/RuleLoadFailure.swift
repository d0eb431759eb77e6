import Rules

/// A rule file that is not in force, and why.
public struct RuleLoadFailure: Sendable, Hashable {
    /// Where it stands, from the repository's root or the git directory.
    public var file: String
    public var reason: String

    public init(file: String, reason: String) {
        self.file = file
        self.reason = reason
    }

    /// The file's name without its ending: the id its rule would have.
    public var id: String { RuleSource.id(of: file) }

    var skip: Skip {
        // Settings and packs are no rule, but may hold several.
        Skip(.notLoaded, rule: isRuleFile ? id : nil, path: Array(file.utf8), reason: reason)
    }

    private var isRuleFile: Bool {
        RuleSource.isRuleFile(file.split(separator: "/").last.map(String.init) ?? file) && !RuleSource.isSettings(file)
    }
}
