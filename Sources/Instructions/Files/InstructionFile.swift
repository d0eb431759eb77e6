import GitCommand
import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The file that tells agents the rules: CLAUDE.md; AGENTS.md where CLAUDE.md imports it (`@AGENTS.md`),
/// is a symbolic link to it or names it in a Markdown link, or where it stands alone.
///
/// Where there is neither, CLAUDE.md is made once a rule is to be told.
public struct InstructionFile: Sendable, Hashable {
    /// From the worktree's top, as the file system spells it, symbolic links followed.
    public let path: String
    /// Nil where the file is still to be made.
    public let bytes: [UInt8]?
    /// Whether a sparse checkout leaves the file out of the worktree: the bytes are the index's, and a commit alone
    /// changes them.
    let isLeftOut: Bool

    public init(path: String, bytes: [UInt8]?) { self.init(path: path, bytes: bytes, isLeftOut: false) }

    init(path: String, bytes: [UInt8]?, isLeftOut: Bool) {
        self.path = path
        self.bytes = bytes
        self.isLeftOut = isLeftOut
    }

    /// What the file begins with where we make it.
    var preamble: [UInt8] { AgentRuleFile.preamble(at: path) }

    /// Finds the file to tell the rules in.
    /// - Throws: `WorktreeFileError` where it is no file, or a symbolic link out of the repository.
    static func find(in worktree: String, index: InstructionIndex) throws(WorktreeFileError) -> InstructionFile {
        let names = try names(in: worktree) + index.leftOut(inFolder: "")
        return try standing(among: names, inFolder: "", of: worktree, index) ?? InstructionFile(path: "CLAUDE.md", bytes: nil)
    }

    /// The file of a folder below the top, by the index: clones that hold the same agree, whatever else lies about in one.
    /// Nil where it has none that may be written, or is another repository's.
    static func find(inFolder folder: String, of worktree: String, index: InstructionIndex) -> InstructionFile? {
        guard isOurs(folder, in: worktree, index) else { return nil }
        let names = (index.names[folder] ?? []).filter { name in
            index.isLeftOut("\(folder)/\(name)") || WorktreeFile.status("\(worktree)/\(folder)/\(name)") != nil
        }
        guard let file = try? standing(among: names, inFolder: folder + "/", of: worktree, index) else { return nil }
        return isOurs(folderPath(of: file.path), in: worktree, index) ? file : nil
    }

    /// Whether a folder belongs to this repository, and not to a submodule or to a copy of a project with rules of
    /// its own. What a sparse checkout leaves out is judged by the index.
    static func isOurs(_ folder: String, in worktree: String, _ index: InstructionIndex) -> Bool {
        var path = ""
        return folder.split(separator: "/").allSatisfy { name in
            path += path.isEmpty ? "\(name)" : "/\(name)"
            if index.projects.contains(path) { return false }
            guard let status = WorktreeFile.status("\(worktree)/\(path)") else { return true }
            guard status.st_mode & S_IFMT == S_IFDIR else { return false }
            return [".git", ".precept"].allSatisfy { WorktreeFile.status("\(worktree)/\(path)/\($0)") == nil }
        }
    }

    private static func folderPath(of path: String) -> String { path.split(separator: "/").dropLast().joined(separator: "/") }

    /// - Parameter folder: From the worktree's top, with its final slash; empty for the top itself.
    private static func standing(
        among names: [String], inFolder folder: String, of worktree: String, _ index: InstructionIndex
    ) throws(WorktreeFileError) -> InstructionFile? {
        let agents = spelling(of: "AGENTS.md", among: names)
        guard let claude = spelling(of: "CLAUDE.md", among: names) else {
            return try agents.map { (name) throws(WorktreeFileError) in try read(folder + name, in: worktree, index) }
        }
        let file = try read(folder + claude, in: worktree, index)
        let references = AgentsReferences(in: file.bytes ?? [])
        guard references.imports || references.links && agents != nil else { return file }
        // What is imported counts, whether git tracks it or not.
        let other = try read(folder + (agents ?? "AGENTS.md"), in: worktree, index)
        // A section that is there already stays where it is; two would tell every rule twice.
        return file.hasMarkers && !other.hasMarkers ? file : other
    }

    /// Whether a section of ours stands in the file, whole.
    var hasSection: Bool { bytes.map { (try? MarkedSection.find(in: $0)) != nil } ?? false }

    /// Whether markers stand in the file, whole or broken; in a code block they are only text.
    private var hasMarkers: Bool {
        guard let bytes else { return false }
        do throws(MarkedSectionError) {
            return try MarkedSection.find(in: bytes) != nil
        } catch {
            switch error {
            case .fenced, .notText: return false
            default: return true
            }
        }
    }

    private static func read(_ name: String, in worktree: String, _ index: InstructionIndex) throws(WorktreeFileError) -> InstructionFile {
        if index.isLeftOut(name) {
            guard let file = index.file(at: name) else { throw WorktreeFileError(name, .linkToNothing) }
            return file
        }
        let path = try followed(name, in: worktree)
        return InstructionFile(path: path, bytes: try WorktreeFile(worktree: worktree, path: path).read())
    }

    /// Where a symbolic link leads, from the worktree's top.
    private static func followed(_ name: String, in worktree: String) throws(WorktreeFileError) -> String {
        guard let status = WorktreeFile.status("\(worktree)/\(name)"), status.st_mode & S_IFMT == S_IFLNK else {
            return name
        }
        guard let target = RealPath.of("\(worktree)/\(name)") else { throw WorktreeFileError(name, .linkToNothing) }
        guard let top = RealPath.of(worktree), target.hasPrefix(top + "/") else { throw WorktreeFileError(name, .linkOut) }
        let path = String(target.dropFirst(top.count + 1))
        // The git directory stands in the worktree and is no part of it.
        guard !path.lowercased().split(separator: "/").contains(".git") else { throw WorktreeFileError(name, .linkOut) }
        return path
    }

    /// The name as it is written on disk; the usual spelling before any other.
    private static func spelling(of name: String, among names: [String]) -> String? {
        names.contains(name) ? name : names.filter { $0.lowercased() == name.lowercased() }.min()
    }

    private static func names(in worktree: String) throws(WorktreeFileError) -> [String] {
        guard let names = FileBytes.entries(of: worktree) else { throw WorktreeFileError(worktree, .unreadable(errno)) }
        return names
    }
}
