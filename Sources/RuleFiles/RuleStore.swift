import Checking
import GitCommand
import Rules

/// Every rule of a repository, and every rule file that is not in force.
public struct RuleStore: Sendable, Hashable {
    /// In the order of their ids.
    public private(set) var rules: [Rule] = []
    /// Where each rule stands, by id: from the repository's root, or from the common git directory.
    public private(set) var files: [String: String] = [:]
    public private(set) var failures: [RuleLoadFailure] = []
    public private(set) var sources: [RuleSource] = []

    /// The rules as they stand in the worktree, and the private ones.
    public init(in paths: RepositoryPaths) {
        self.init(RuleFolder.sources(of: paths))
    }

    /// The shared rules as they stand in a commit or tree.
    /// - Throws: `GitCommandError` where there is no such revision.
    public init(at revision: String, in directory: String? = nil) throws {
        self.init(try RevisionRules.sources(at: revision, in: directory))
    }

    public init(_ sources: [RuleSource]) {
        self.sources = sources
        for source in sources {
            do {
                let rule = try Self.rule(in: source)
                if let other = files[rule.id] {
                    throw RuleFileError("\(other) has the same id")
                }
                files[rule.id] = source.file
                rules.append(rule)
            } catch {
                failures.append(RuleLoadFailure(file: source.file, reason: "\(error)"))
            }
        }
        rules.sort { $0.id < $1.id }
    }

    private static func rule(in source: RuleSource) throws(RuleFileError) -> Rule {
        switch source.content {
        case .bytes(let bytes): try RuleFile.read(bytes, named: source.id)
        case .refused(let reason): throw RuleFileError(reason)
        }
    }

    /// What a check at commit needs of them.
    public var compiled: CompiledRules {
        CompiledRules(sources: sources, rules: rules.compactMap(EnforcedRule.init), failures: failures)
    }

    /// The rules ready for a check: those left behind by an earlier one where the files are still the
    /// same, else made, and left behind, now.
    public static func compiled(in paths: RepositoryPaths, _ sources: [RuleSource]) -> CompiledRules {
        if let stored = CompiledRules.stored(in: paths, madeFrom: sources) { return stored }
        let compiled = RuleStore(sources).compiled
        compiled.store(in: paths)
        return compiled
    }
}
