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

    public init(path: String, bytes: [UInt8]?) {
        self.path = path
        self.bytes = bytes
    }

    /// What the file begins with where we make it.
    var preamble: [UInt8] { AgentRuleFile.preamble(at: path) }

    /// Finds the file to tell the rules in.
    /// - Throws: `WorktreeFileError` where it is no file, or a symbolic link out of the repository.
    public static func find(in worktree: String) throws(WorktreeFileError) -> InstructionFile {
        try standing(inFolder: "", of: worktree) ?? InstructionFile(path: "CLAUDE.md", bytes: nil)
    }

    /// The file of a folder below the top; nil where it has none that may be written, or is another repository's.
    static func find(inFolder folder: String, of worktree: String) -> InstructionFile? {
        isOurs(folder, in: worktree) ? try? standing(inFolder: folder + "/", of: worktree) : nil
    }

    /// Whether a folder belongs to this repository, and not to a submodule or to a copy of a project with rules of
    /// its own.
    static func isOurs(_ folder: some StringProtocol, in worktree: String) -> Bool {
        var path = worktree
        return folder.split(separator: "/").allSatisfy { name in
            path += "/\(name)"
            guard let status = WorktreeFile.status(path), status.st_mode & S_IFMT == S_IFDIR else { return false }
            return [".git", ".precept"].allSatisfy { WorktreeFile.status("\(path)/\($0)") == nil }
        }
    }

    /// - Parameter folder: From the worktree's top, with its final slash; empty for the top itself.
    private static func standing(inFolder folder: String, of worktree: String) throws(WorktreeFileError) -> InstructionFile? {
        let names = try names(in: "\(worktree)/\(folder)")
        let agents = spelling(of: "AGENTS.md", among: names)
        guard let claude = spelling(of: "CLAUDE.md", among: names) else {
            return try agents.map { (name) throws(WorktreeFileError) in try read(folder + name, in: worktree) }
        }
        let file = try read(folder + claude, in: worktree)
        let references = AgentsReferences(in: file.bytes ?? [])
        let other: InstructionFile
        if let agents, references.imports || references.links {
            other = try read(folder + agents, in: worktree)
        } else if references.imports {
            other = InstructionFile(path: folder + "AGENTS.md", bytes: nil)
        } else {
            return file
        }
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

    private static func read(_ name: String, in worktree: String) throws(WorktreeFileError) -> InstructionFile {
        let path = try followed(name, in: worktree)
        return InstructionFile(path: path, bytes: try WorktreeFile(worktree: worktree, path: path).read())
    }

    /// Where a symbolic link leads, from the worktree's top.
    private static func followed(_ name: String, in worktree: String) throws(WorktreeFileError) -> String {
        guard let status = WorktreeFile.status("\(worktree)/\(name)"), status.st_mode & S_IFMT == S_IFLNK else {
            return name
        }
        guard let target = realPath("\(worktree)/\(name)") else { throw WorktreeFileError(name, .linkToNothing) }
        guard let top = realPath(worktree), target.hasPrefix(top + "/") else { throw WorktreeFileError(name, .linkOut) }
        let path = String(target.dropFirst(top.count + 1))
        // The git directory stands in the worktree and is no part of it.
        guard !path.lowercased().split(separator: "/").contains(".git") else { throw WorktreeFileError(name, .linkOut) }
        return path
    }

    private static func realPath(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// The name as it is written on disk; the usual spelling before any other.
    private static func spelling(of name: String, among names: [String]) -> String? {
        names.contains(name) ? name : names.filter { $0.lowercased() == name.lowercased() }.min()
    }

    private static func names(in worktree: String) throws(WorktreeFileError) -> [String] {
        guard let folder = opendir(worktree) else { throw WorktreeFileError(worktree, .unreadable(errno)) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                    tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
                        String(cString: $0)
                    }
                })
        }
        return names
    }
}
