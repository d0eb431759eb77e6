import Checking
import GitCommand
import Rules

/// What the index says of instruction files: all of them, whether or not a sparse checkout has them in the worktree.
struct InstructionIndex {
    /// The names of those called CLAUDE.md or AGENTS.md, however spelled, by folder from the worktree's top.
    private(set) var names: [String: [String]] = [:]
    /// Folders below the top in which a project with rules of its own stands.
    private(set) var projects: Set<String> = []
    /// The mode of each file that a sparse checkout leaves out of the worktree, by path.
    private var leftOut: [String: String] = [:]
    private let worktree: String

    /// - Throws: `GitCommandError`.
    init(of worktree: String) throws {
        self.worktree = worktree
        for file in try IndexListing.read(Self.pathspecs, isLiteral: false, in: worktree) {
            // Somebody may have written the file all the same, or left it out by hand to keep their own.
            if file.isLeftOut, WorktreeFile.status("\(worktree)/\(file.path)") == nil { leftOut[file.path] = file.mode }
            let parts = file.path.split(separator: "/").map(String.init)
            if let project = parts.firstIndex(of: ".precept") {
                if project > 0 { projects.insert(parts[..<project].joined(separator: "/")) }
            } else if let name = parts.last, OwnFiles.isInstruction(name) {
                names[parts.dropLast().joined(separator: "/"), default: []].append(name)
            }
        }
    }

    func isLeftOut(_ path: String) -> Bool { leftOut[path] != nil }

    func hasLeftOut(below folder: String) -> Bool { leftOut.keys.contains { $0.hasPrefix(folder + "/") } }

    /// The names of instruction files that are left out of a folder.
    func leftOut(inFolder folder: String) -> [String] {
        (names[folder] ?? []).filter { isLeftOut(folder.isEmpty ? $0 : "\(folder)/\($0)") }
    }

    /// The files of ours in `.claude/rules` that are left out.
    var leftOutAgentRules: [String] { leftOut.keys.filter(AgentRuleFile.isOurs) }

    /// A file that is left out, as the index has it, a symbolic link followed within the repository; nil where it leads to
    /// nothing there.
    func file(at path: String) -> InstructionFile? {
        var path = path
        if leftOut[path] == "120000", let target = blob(path) {
            var parts = path.split(separator: "/").dropLast()
            for part in String(decoding: target, as: UTF8.self).split(separator: "/") where part != "." {
                if part == ".." { _ = parts.popLast() } else { parts.append(part) }
            }
            path = parts.joined(separator: "/")
        }
        if let bytes = try? WorktreeFile(worktree: worktree, path: path).read() { return InstructionFile(path: path, bytes: bytes) }
        return blob(path).map { InstructionFile(path: path, bytes: $0, isLeftOut: true) }
    }

    private func blob(_ path: String) -> [UInt8]? {
        let blob = try? GitCommand(["cat-file", "blob", ":\(path)"], in: worktree).run()
        return blob.flatMap { $0.status == 0 ? $0.bytes : nil }
    }

    private static let pathspecs =
        ["claude", "agents"].map { ":(top,icase,glob)**/\($0).md" } + [
            ":(top,glob)**/.precept/**", ":(top,glob)\(AgentRuleFile.folder)/*.md",
        ]
}
