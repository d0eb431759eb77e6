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
    /// The pack that a rule is from, by id; nothing for the repository's own.
    public private(set) var origins: [String: PackReference] = [:]
    /// What the packs that the team's settings extend say of the ids of the repository's own rules, by id: it holds once
    /// the rule that stands in for it goes.
    public private(set) var hidden: [String: Rule] = [:]
    public private(set) var packs: [Packs.Pack] = []
    private var folders: [String] = []
    private var isComplete = true

    /// The ids that are taken: of the rules, and of the rule files that are not in force.
    public var takenIDs: Set<String> { Set(rules.map(\.id) + failures.map(\.id)) }

    /// The rules as they stand in the worktree, the private ones, and those of packs.
    public init(in paths: RepositoryPaths) {
        self.init(RuleFolder.sources(of: paths), in: paths)
    }

    private init(_ sources: [RuleSource], in paths: RepositoryPaths) {
        self.init(sources, packs: Packs(named: sources, in: paths))
    }

    /// The shared rules as they stand in a commit or tree.
    /// - Throws: `GitCommandError` where there is no such revision.
    public init(at revision: String, in directory: String? = nil) throws {
        let sources = try RevisionRules.sources(at: revision, in: directory)
        self.init(sources, packs: try Packs(named: sources, at: revision, in: directory))
    }

    /// - Parameter packs: Their rules hold too, but for the ids that a rule of the repository's own has.
    public init(_ sources: [RuleSource], packs: Packs = Packs()) {
        self.sources = sources
        for source in sources where !source.isSettings { add(source) }
        failures += packs.failures
        let own = Set(rules.map(\.id))
        for pack in packs.packs {
            let isFolder = if case .folder = pack.reference.place { true } else { false }
            if isFolder { self.sources += pack.sources }
            if let missing = pack.missing { failures.append(RuleLoadFailure(file: "pack \(pack.reference)", reason: missing)) }
            // What extends a pack stands nearer.
            let nearer = origins.filter { pack.extenders.contains($0.value.place) }.keys
            for source in pack.sources {
                var named = source
                if !isFolder { named.file = "\(pack.reference):\(source.file)" }
                add(named, from: pack.reference, except: own.union(nearer))
            }
        }
        self.packs = packs.packs
        folders = packs.folders
        isComplete = !packs.areIncomplete
        rules.sort { $0.id < $1.id }
    }

    private mutating func add(_ source: RuleSource, from pack: PackReference? = nil, except own: Set<String> = []) {
        do {
            let rule = try Self.rule(in: source)
            if own.contains(rule.id) {
                if let pack, pack.isShared, origins[rule.id] == nil, hidden[rule.id] == nil { hidden[rule.id] = rule }
                return
            }
            if let other = files[rule.id] {
                // A private rule that is just being shared is there twice.
                if sources.contains(where: { $0.file == other && $0.content == source.content }) { return }
                throw RuleFileError("\(other) has the same id")
            }
            files[rule.id] = source.file
            origins[rule.id] = pack
            rules.append(rule)
        } catch {
            failures.append(RuleLoadFailure(file: source.file, reason: "\(error)"))
        }
    }

    private static func rule(in source: RuleSource) throws(RuleFileError) -> Rule {
        switch source.content {
        case .bytes(let bytes): try RuleFile.read(bytes, named: source.id)
        case .refused(let reason): throw RuleFileError(reason)
        }
    }

    /// What a check at commit needs of them.
    public var compiled: CompiledRules {
        CompiledRules(sources: sources, rules: rules.compactMap(EnforcedRule.init), failures: failures, folders: folders)
    }

    /// The rules ready for a check: those left behind by an earlier one where the files are still the
    /// same, else made, and left behind, now.
    public static func compiled(in paths: RepositoryPaths, _ sources: [RuleSource]) -> CompiledRules {
        if let stored = CompiledRules.stored(in: paths, madeFrom: sources) { return stored }
        let store = RuleStore(sources, in: paths)
        let compiled = store.compiled
        // A pack that is fetched later changes no file that is compared.
        if store.isComplete { compiled.store(in: paths) }
        return compiled
    }
}
