import Checking
import GitCommand
import RuleFiles
import Rules

/// The rules that a repository shares, and the file that tells them: what an amendment starts from.
public struct AcceptedRules: Sendable, Hashable {
    /// As the worktree holds them, in the order of their ids; the retired ones too.
    public let rules: [Rule]
    /// As HEAD holds them.
    public let committed: [Rule]
    public let instructions: InstructionFile
    private let files: [String: RuleSource]
    private let privateIDs: Set<String>

    /// Reads the worktree and, where a commit is to follow, HEAD.
    /// - Throws: `UnloadableRules` where a shared rule file does not load, because the section would
    ///   silently lose its line; `NothingToAmend` in a bare repository; `WorktreeFileError`.
    public static func read(in paths: RepositoryPaths, forCommit: Bool = false) throws -> AcceptedRules {
        guard let worktree = paths.worktree else { throw NothingToAmend() }
        let store = RuleStore(in: paths)
        let failures = store.failures.filter { isShared($0.file) }
        guard failures.isEmpty else { throw UnloadableRules(failures: failures) }
        let (shared, own) = store.rules.reduce(into: ([Rule](), Set<String>())) { parts, rule in
            if store.files[rule.id].map(isShared) ?? false { parts.0.append(rule) } else { parts.1.insert(rule.id) }
        }
        var committed: [Rule] = []
        if forCommit, try GitCommand(["rev-parse", "--verify", "-q", "HEAD^{commit}"], in: worktree).run().status == 0 {
            committed = try RuleStore(at: "HEAD", in: worktree).rules
        }
        let sources = Dictionary(store.sources.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        return AcceptedRules(
            rules: shared, committed: committed, instructions: try InstructionFile.find(in: worktree),
            files: store.files.compactMapValues { sources[$0] }, privateIDs: own)
    }

    /// The accepted rule of that id.
    public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

    /// The change that makes these the rules of their ids, and tells what is then to tell. Pure.
    /// - Throws: `UnacceptableRule` where a rule would not load; `InstructionFileError` where the file's
    ///   markers are broken.
    public func amendment(setting amended: [Rule]) throws -> Amendment {
        var changes: [FileChange] = []
        for rule in amended.sorted(by: { $0.id < $1.id }) { changes.append(try change(setting: rule)) }
        let lines = try InstructionSection.lines(for: Self.rules(rules, with: amended))
        let section = try InstructionSection.lines(for: Self.rules(committed, with: amended))
        do throws(MarkedSectionError) {
            let new = try MarkedSection.written(lines, into: instructions.bytes)
            changes.append(
                FileChange(path: instructions.path, old: instructions.bytes, new: new, section: section))
        } catch {
            throw InstructionFileError(path: instructions.path, reason: error)
        }
        return Amendment(changes: changes)
    }

    private func change(setting rule: Rule) throws -> FileChange {
        if privateIDs.contains(rule.id) { throw UnacceptableRule(id: rule.id, reason: "a private rule has this id") }
        do throws(RuleFileError) {
            try RuleCheck.check(rule)
        } catch {
            throw UnacceptableRule(id: rule.id, reason: "\(error)")
        }
        guard let source = files[rule.id], case .bytes(let old) = source.content, let standing = self.rule(rule.id) else {
            let path = "\(RuleSource.sharedFolder)/\(rule.id).yml"
            return FileChange(path: path, old: nil, new: Array(RuleFile.text(of: rule).utf8))
        }
        let new = standing == rule ? old : StageLine.setting(rule, in: old) ?? Array(RuleFile.text(of: rule).utf8)
        return FileChange(path: source.file, old: old, new: new)
    }

    private static func rules(_ rules: [Rule], with amended: [Rule]) -> [Rule] {
        let ids = Set(amended.map(\.id))
        return rules.filter { !ids.contains($0.id) } + amended
    }

    private static func isShared(_ file: String) -> Bool {
        file == RuleSource.sharedFolder || file.hasPrefix(RuleSource.sharedFolder + "/")
    }
}
