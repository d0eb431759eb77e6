import GitCommand

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The files of a worktree that may tell rules: one at its top for all of them; for rules whose scope is a folder
/// the CLAUDE.md or AGENTS.md in or above it that git tracks, or where the repository uses `.claude/rules`, a file there
/// with `paths` of its own.
public struct InstructionFiles: Sendable, Hashable {
    /// The file at the top, of which there is always one, if maybe still to be made.
    public let top: InstructionFile
    /// All others in which a section of ours can stand, by path.
    private(set) var below: [String: InstructionFile] = [:]
    /// By folder, for those below the top that have one.
    private var fileOfFolder: [String: InstructionFile] = [:]
    private let worktree: String
    private let usesAgentRules: Bool

    /// - Parameter scopes: Those of all rules, in force or not. Where one leads to an untracked file with a section of ours,
    ///   as of a file that git tracked before, that is cleared.
    /// - Throws: `WorktreeFileError` where the top file is no file; `GitCommandError`.
    static func find(in worktree: String, scopes: [[String]] = []) throws -> InstructionFiles {
        let index = try InstructionIndex(of: worktree)
        let isFolder = { (path: String) in WorktreeFile.status("\(worktree)/\(path)").map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }
        let usesAgentRules = isFolder(".claude") && isFolder(AgentRuleFile.folder) || index.hasLeftOut(below: AgentRuleFile.folder)
        var files = InstructionFiles(
            top: try InstructionFile.find(in: worktree, index: index), worktree: worktree, usesAgentRules: usesAgentRules)
        for (folder, names) in index.names where !folder.isEmpty && InstructionFile.isOurs(folder, in: worktree, index) {
            for name in names { files.add("\(folder)/\(name)", index) }
            guard let file = InstructionFile.find(inFolder: folder, of: worktree, index: index) else { continue }
            files.fileOfFolder[folder] = file
            files.below[file.path] = file
        }
        if usesAgentRules {
            for path in AgentRuleFile.standing(in: worktree) + index.leftOutAgentRules { files.add(path, index) }
        }
        for folder in Set(scopes.compactMap(ScopeFolder.folder).flatMap(Self.lineage))
        where InstructionFile.isOurs(folder, in: worktree, index) {
            for path in ["CLAUDE.md", "AGENTS.md"].map({ "\(folder)/\($0)" }) where files.below[path] == nil { files.add(path, index) }
        }
        files.below[files.top.path] = nil
        return files
    }

    private init(top: InstructionFile, worktree: String, usesAgentRules: Bool) {
        self.top = top
        self.worktree = worktree
        self.usesAgentRules = usesAgentRules
    }

    /// What cannot be read, or is reached through a link, holds no section that we wrote.
    private mutating func add(_ path: String, _ index: InstructionIndex) {
        if index.isLeftOut(path) {
            if let file = index.file(at: path) { below[file.path] = file }
        } else if let bytes = try? WorktreeFile(worktree: worktree, path: path).read() {
            below[path] = InstructionFile(path: path, bytes: bytes)
        }
    }

    /// All that were found, by path.
    var standing: [String: InstructionFile] { below.merging([top.path: top]) { $1 } }

    /// - Throws: `WorktreeFileError` where a file that was not found at first cannot be read.
    func bytes(at path: String) throws(WorktreeFileError) -> [UInt8]? {
        if let file = standing[path] { return file.bytes }
        return try WorktreeFile(worktree: worktree, path: path).read()
    }

    /// The file to tell a rule of that scope in: one of `standing`, or one in `.claude/rules` that is still to be made.
    func file(for scope: [String]) -> InstructionFile {
        guard let folder = ScopeFolder.folder(of: scope) else { return top }
        if let file = Self.lineage(of: folder).lazy.compactMap({ fileOfFolder[$0] }).first { return file }
        guard usesAgentRules, let path = AgentRuleFile.path(for: folder) else { return top }
        if let file = below[path] { return file }
        guard let bytes = try? WorktreeFile(worktree: worktree, path: path).read() as [UInt8]?? else { return top }
        return InstructionFile(path: path, bytes: bytes)
    }

    /// A folder and those above it, but for the top, the innermost first.
    private static func lineage(of folder: String) -> [String] {
        let parts = folder.split(separator: "/")
        return parts.indices.reversed().map { parts[...$0].joined(separator: "/") }
    }
}
