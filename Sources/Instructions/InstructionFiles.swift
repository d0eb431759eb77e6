#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

import GitCommand
import Rules

/// The files of a worktree that may tell rules: one at its top for all of them; for rules whose scope is a folder
/// the CLAUDE.md or AGENTS.md in or above it, or where the repository uses `.claude/rules`, a file there with
/// `paths` of its own.
public struct InstructionFiles: Sendable, Hashable {
    /// The file at the top, of which there is always one, if maybe still to be made.
    public let top: InstructionFile
    /// Those of this repository's folders that git tracks, and those that we made in `.claude/rules`, by path.
    private(set) var below: [String: InstructionFile] = [:]
    private let worktree: String
    private let usesAgentRules: Bool

    /// - Throws: `WorktreeFileError` where the top file is no file; `GitCommandError`.
    static func find(in worktree: String) throws -> InstructionFiles {
        let isFolder = { (path: String) in WorktreeFile.status("\(worktree)/\(path)").map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }
        var files = InstructionFiles(
            top: try InstructionFile.find(in: worktree), worktree: worktree,
            usesAgentRules: isFolder(".claude") && isFolder(AgentRuleFile.folder))
        let names = ["claude", "agents"].map { ":(top,icase,glob)**/\($0).md" }
        let listed = try GitCommand(["ls-files", "-z", "--"] + names, in: worktree).output().bytes.split(separator: 0)
        let agentRules = files.usesAgentRules ? AgentRuleFile.standing(in: worktree) : []
        for path in listed.compactMap({ String(validating: $0, as: UTF8.self) }) + agentRules where path != files.top.path {
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            guard InstructionFile.isOurs(folder, in: worktree) else { continue }
            // What cannot be read, or is reached through a link, holds no section that we wrote.
            guard let bytes = try? WorktreeFile(worktree: worktree, path: path).read() else { continue }
            files.below[path] = InstructionFile(path: path, bytes: bytes)
        }
        return files
    }

    private init(top: InstructionFile, worktree: String, usesAgentRules: Bool) {
        self.top = top
        self.worktree = worktree
        self.usesAgentRules = usesAgentRules
    }

    /// All that were found, by path.
    var standing: [String: InstructionFile] { below.merging([top.path: top]) { $1 } }

    /// - Throws: `WorktreeFileError` where a file that was not found at first cannot be read.
    func bytes(at path: String) throws(WorktreeFileError) -> [UInt8]? {
        if let file = standing[path] { return file.bytes }
        return try WorktreeFile(worktree: worktree, path: path).read()
    }

    /// The file to tell a rule of that scope in.
    func file(for scope: [String]) -> InstructionFile {
        guard let folder = ScopeFolder.folder(of: scope) else { return top }
        let parts = folder.split(separator: "/")
        for count in (1...parts.count).reversed() {
            if let file = InstructionFile.find(inFolder: parts.prefix(count).joined(separator: "/"), of: worktree) { return file }
        }
        guard usesAgentRules, let path = AgentRuleFile.path(for: folder),
            let bytes = try? WorktreeFile(worktree: worktree, path: path).read() as [UInt8]??
        else { return top }
        return InstructionFile(path: path, bytes: bytes)
    }
}
