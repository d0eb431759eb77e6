import Checking
import GitCommand
import Learning
import RuleFiles
import Rules

/// The rules that a repository shares, and the files that tell them: what an amendment starts from.
public struct AcceptedRules: Sendable {
    /// As the worktree holds them, in the order of their ids; the retired ones too.
    public let rules: [Rule]
    /// As HEAD holds them.
    public let committed: [Rule]
    /// Those of this clone alone, in the order of their ids.
    public let privateRules: [Rule]
    /// Those of the packs that the team's settings extend, which it has no rule of its own for.
    public let packRules: [Rule]
    /// What packs say of the ids of `rules`, by id: it holds once such a rule goes.
    private let hidden: [String: Rule]
    /// The same of `committed`.
    private let committedHidden: [String: Rule]
    public let instructions: InstructionFiles
    let files: [String: RuleSource]
    /// In tokens.
    private let budget: Int
    /// What people wrote in the instruction files, by path.
    private let known: [String: KnownInstructions]

    /// Reads the worktree and, where a commit is to follow, HEAD.
    /// - Throws: `UnloadableRules` where a shared rule file does not load, because the section would
    ///   silently lose its line; `NothingToAmend` in a bare repository; `WorktreeFileError`; `SettingsError`.
    public static func read(in paths: RepositoryPaths, forCommit: Bool = false) throws -> AcceptedRules {
        guard let worktree = paths.worktree else { throw NothingToAmend() }
        let store = RuleStore(in: paths)
        let failures = store.failures.filter { !RuleSource.isPrivate($0.file) }
        guard failures.isEmpty else { throw UnloadableRules(failures: failures) }
        let origin = { (rule: Rule) in store.origins[rule.id] }
        let isOurs = { (rule: Rule) in origin(rule) == nil && store.files[rule.id].map(RuleSource.isShared) ?? false }
        let head = try forCommit && Revision.head(in: worktree) != nil ? RuleStore(at: "HEAD", in: worktree) : nil
        let committed = head?.rules ?? []
        let sources = Dictionary(store.sources.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        let instructions = try InstructionFiles.find(in: worktree, scopes: (store.rules + committed).map(\.scope))
        let texts = instructions.standing.mapValues { StandingInstructions.text(of: $0.bytes ?? []) }
        let privateRules = store.rules.filter { origin($0) == nil && !isOurs($0) }
        return AcceptedRules(
            rules: store.rules.filter(isOurs), committed: committed, privateRules: privateRules,
            // What one keeps for oneself stands in for nothing that the team is told.
            packRules: store.rules.filter { origin($0)?.isShared ?? false } + privateRules.compactMap { store.hidden[$0.id] },
            hidden: store.hidden, committedHidden: head?.hidden ?? [:], instructions: instructions,
            files: store.files.compactMapValues { sources[$0] },
            budget: try Settings(in: paths).budget ?? InstructionPlan.defaultBudget,
            known: Dictionary(uniqueKeysWithValues: texts.map { ($0, KnownInstructions([(path: $0, text: $1)])) }))
    }

    /// The accepted rule of that id.
    public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

    /// Where the rules are told as they stand.
    public func plan() throws -> InstructionPlan { try plan(for: rules + packRules) }

    /// The rule of that id in a pack.
    public func packRule(_ id: String) -> Rule? { packRules.first { $0.id == id } }

    /// The change that makes these the rules of their ids, and tells what is then to tell; with none of them, the
    /// one that makes the instruction files agree with the rules. Pure.
    /// - Throws: `UnacceptableRule` where a rule would not load; `InstructionFileError` where a file's
    ///   markers are broken.
    public func amendment(setting amended: [Rule] = []) throws -> Amendment {
        let changes = try amended.sorted { $0.id < $1.id }.map(change)
        return try amendment(changes, rules: Self.rules(rules + packRules, with: amended), committed: Self.rules(committed, with: amended))
    }

    /// The change that gives rule files, and whatever else is ours as a whole, their other bytes, and tells what is
    /// then to tell.
    /// - Throws: `UnacceptableRule` where what should come back would not load; `InstructionFileError`.
    public func amendment(restoring files: [FileChange]) throws -> Amendment {
        let ids = Set(files.filter { RuleSource.isShared($0.path) }.map { RuleSource.id(of: $0.path) })
        let with = { (restored: [Rule], rules: [Rule], hidden: [String: Rule]) in
            let gone = ids.subtracting(restored.map(\.id)).sorted()
            return rules.filter { !ids.contains($0.id) } + restored + gone.compactMap { hidden[$0] }
        }
        return try amendment(
            files, rules: with(Self.rules(in: files, \.new), rules + packRules, hidden),
            committed: with(Self.rules(in: files, \.committed), committed, committedHidden))
    }

    /// The rules of changed files, as these will be.
    private static func rules(in files: [FileChange], _ bytes: (FileChange) -> [UInt8]?) throws -> [Rule] {
        try files.filter { RuleSource.isShared($0.path) }.compactMap { file in
            guard let bytes = bytes(file) else { return nil }
            let id = RuleSource.id(of: file.path)
            do throws(RuleFileError) {
                return try RuleFile.read(bytes, named: id)
            } catch {
                throw UnacceptableRule(id: id, reason: "\(error)")
            }
        }
    }

    private func amendment(_ changes: [FileChange], rules: [Rule], committed: [Rule]) throws -> Amendment {
        let plan = try plan(for: rules)
        let committedPlan = try self.plan(for: committed)
        let stale = instructions.standing.values.filter(\.hasSection).map(\.path)
        var sections: [FileChange] = []
        for path in Set(plan.sections.keys).union(committedPlan.sections.keys).union(stale).union([instructions.top.path]).sorted() {
            let text = { (plan: InstructionPlan) in plan.sections[path] ?? SectionText([], preamble: AgentRuleFile.preamble(at: path)) }
            // What is left out of the worktree stays so: a commit tells it there, or another clone does.
            if instructions.standing[path]?.isLeftOut ?? false {
                sections.append(FileChange(path: path, old: nil, new: nil, section: text(committedPlan)))
                continue
            }
            let old = try instructions.bytes(at: path)
            do throws(MarkedSectionError) {
                sections.append(FileChange(path: path, old: old, new: try text(plan).written(into: old), section: text(committedPlan)))
            } catch {
                throw InstructionFileError(path: path, reason: error)
            }
        }
        return Amendment(changes: changes + sections, plan: plan)
    }

    private func plan(for rules: [Rule]) throws -> InstructionPlan {
        try InstructionPlan(rules, in: instructions, budget: budget, known: known)
    }

    private func change(setting rule: Rule) throws -> FileChange {
        if privateRule(rule.id) != nil { throw UnacceptableRule(id: rule.id, reason: "a private rule has this id") }
        return try change(setting: rule, standing: self.rule(rule.id), in: RuleSource.sharedFolder)
    }

    func change(setting rule: Rule, standing: Rule?, in folder: String) throws -> FileChange {
        do throws(RuleFileError) {
            try RuleCheck.check(rule)
        } catch {
            throw UnacceptableRule(id: rule.id, reason: "\(error)")
        }
        guard let standing, let source = files[rule.id], case .bytes(let old) = source.content else {
            return FileChange(path: "\(folder)/\(rule.id).yml", old: nil, new: Array(RuleFile.text(of: rule).utf8))
        }
        let new = standing == rule ? old : StageLine.setting(rule, in: old) ?? Array(RuleFile.text(of: rule).utf8)
        return FileChange(path: source.file, old: old, new: new)
    }

    private static func rules(_ rules: [Rule], with amended: [Rule]) -> [Rule] {
        let ids = Set(amended.map(\.id))
        return rules.filter { !ids.contains($0.id) } + amended
    }
}
