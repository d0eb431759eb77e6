import Foundation
import Git
import GitCommand

/// A repository in a temporary folder of its own, made with git and gone with this value.
///
/// Nothing of the machine's configuration reaches it; authors and dates are fixed.
final class TestRepository {
    let folder: String
    /// Seconds since 1970 of the next commit.
    private var clock = 1_700_000_000

    init(_ arguments: String...) throws {
        folder = try Self.newFolder()
        try git(["init", "-q", "-b", "main"] + arguments)
    }

    /// A clone of another one, through the protocol, so that depth and filters count.
    init(cloning other: TestRepository, _ arguments: String...) throws {
        folder = try Self.newFolder()
        try other.git(["config", "uploadpack.allowFilter", "true"])
        try git(["clone", "-q"] + arguments + ["file://\(other.folder)", folder])
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    @discardableResult
    func git(_ arguments: [String], input: [UInt8] = []) throws -> String {
        let date = "\(clock) +0200"
        let command = GitCommand(
            arguments, in: folder, input: input,
            environment: [
                "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
                "GIT_DIR": nil, "GIT_INDEX_FILE": nil, "GIT_WORK_TREE": nil, "GIT_PREFIX": nil,
                "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org", "GIT_AUTHOR_DATE": date,
                "GIT_COMMITTER_NAME": "Grace", "GIT_COMMITTER_EMAIL": "grace@example.org",
                "GIT_COMMITTER_DATE": date, "LC_ALL": "C",
            ])
        return try command.output().text
    }

    func git(_ arguments: String...) throws -> String { try git(arguments) }

    func id(_ arguments: String...) throws -> ObjectID {
        let text = try git(arguments)
        guard let id = ObjectID(hex: text) else { throw NoID(text: text) }
        return id
    }

    func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        let url = URL(fileURLWithPath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func write(_ text: String, to path: String) throws { try write(text.utf8, to: path) }

    /// Stages everything and commits it, a minute after the commit before.
    @discardableResult
    func commit(_ message: String = "Change", _ arguments: String...) throws -> ObjectID {
        clock += 60
        try git(["add", "--all"])
        try git(["commit", "-q", "--allow-empty", "-m", message] + arguments)
        return try id("rev-parse", "HEAD")
    }

    func open() throws -> Repository { try Repository.open(at: folder) }

    /// Removes a loose object, as a damaged or partial repository lacks it.
    func lose(_ id: ObjectID) throws {
        try FileManager.default.removeItem(atPath: "\(folder)/.git/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))")
    }

    static func newFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("precept-git-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    private struct NoID: Error {
        let text: String
    }
}
