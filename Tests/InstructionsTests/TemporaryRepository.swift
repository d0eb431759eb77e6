import Foundation
import GitCommand

/// A repository in a folder of its own, with no configuration but its own and a clock that stands still.
final class TemporaryRepository {
    let path: String

    init(isEmpty: Bool = false) throws {
        Self.makeHermetic
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("precept é \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.resolvingSymlinksInPath().path
        try git("init", "-q", "-b", "main")
        if isEmpty { return }
        try write("README.md", "# A project\n")
        try commitAll("Begin")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func git(_ arguments: String...) throws -> String {
        try GitCommand(arguments, in: path).output().text
    }

    func commitAll(_ message: String) throws {
        try git("add", "-A")
        try git("commit", "-q", "-m", message)
    }

    func paths() throws -> RepositoryPaths { try RepositoryPaths.discover(in: path) }

    func write(_ file: String, _ text: String) throws {
        let url = URL(fileURLWithPath: "\(path)/\(file)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func link(_ file: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(file)", withDestinationPath: target)
    }

    /// Nil where there is no such file.
    func text(_ file: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(file)").map { String(decoding: $0, as: UTF8.self) }
    }

    /// Every file of the worktree with its bytes.
    func files() -> [String: Data] {
        var files: [String: Data] = [:]
        for case let file as String in FileManager.default.enumerator(atPath: path) ?? .init() where !file.hasPrefix(".git/") {
            files[file] = FileManager.default.contents(atPath: "\(path)/\(file)")
        }
        return files
    }

    private static let makeHermetic: Void = {
        for (name, value) in [
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "HOME": "/nonexistent",
            "GIT_AUTHOR_NAME": "A. Author", "GIT_AUTHOR_EMAIL": "author@example.org",
            "GIT_COMMITTER_NAME": "A. Author", "GIT_COMMITTER_EMAIL": "author@example.org",
            "GIT_AUTHOR_DATE": "2026-01-02T03:04:05Z", "GIT_COMMITTER_DATE": "2026-01-02T03:04:05Z",
        ] { setenv(name, value, 1) }
        for name in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"] { unsetenv(name) }
    }()
}
