import GitCommand
import Rules
import Signals

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a repository tells people and agents already: CLAUDE.md, AGENTS.md, CONTRIBUTING.md and their like, in
/// whatever folder, and the rules and skills of agents (`InstructionName`).
///
/// Read as the worktree holds them; in a bare repository as HEAD does. Our own section is left out: it tells
/// the accepted rules. What is no regular file, or is reached through a link, is left out as well.
public struct StandingInstructions: Sendable, Hashable {
    public struct File: Sendable, Hashable {
        /// From the repository's root.
        public let path: String
        public let text: String
    }

    /// In the order of their paths.
    public let files: [File]

    public init(_ files: [File] = []) { self.files = files }

    /// - Throws: `GitCommandError` where git does not say which files there are.
    public static func read(in paths: RepositoryPaths) throws -> StandingInstructions {
        if let worktree = paths.worktree {
            let list = try GitCommand(["ls-files", "-z"], in: worktree).output()
            // An instruction file need not be tracked to be read by an agent.
            let names = Set(names(in: list.bytes)).union(usual)
            return StandingInstructions(names.sorted().prefix(mostFiles).compactMap { file($0, in: worktree) })
        }
        let list = try paths.command(["ls-tree", "-r", "-z", "--name-only", "HEAD"]).run()
        guard list.status == 0 else { return StandingInstructions() }
        let names = names(in: list.bytes).sorted().prefix(mostFiles)
        return StandingInstructions(
            names.compactMap { name in
                guard let blob = try? paths.command(["cat-file", "blob", "HEAD:\(name)"]).run(), blob.status == 0 else { return nil }
                return File(path: name, text: text(of: blob.bytes))
            })
    }

    /// Without what is vendored, which tells its own people.
    private static func names(in list: [UInt8]) -> [String] {
        list.split(separator: 0).compactMap { String(validating: $0, as: UTF8.self) }
            .filter { InstructionName.isInstruction($0) && !ForeignFiles.contain($0) }
    }

    private static func file(_ path: String, in worktree: String) -> File? {
        guard let status = WorktreeFile.status("\(worktree)/\(path)"), status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= largestFile, let bytes = try? WorktreeFile(worktree: worktree, path: path).read()
        else { return nil }
        return File(path: path, text: text(of: bytes))
    }

    /// The file without our section, as far as anybody will have read.
    static func text(of bytes: [UInt8]) -> String {
        var bytes = bytes
        if let section = try? MarkedSection.find(in: bytes) { bytes.removeSubrange(section.whole) }
        return String(decoding: bytes.prefix(mostBytes), as: UTF8.self)
    }

    private static let usual = ["AGENTS.md", "CLAUDE.local.md", "CLAUDE.md"]
    private static let mostFiles = 200
    private static let mostBytes = 1 << 20
    private static let largestFile = 1 << 24
}
