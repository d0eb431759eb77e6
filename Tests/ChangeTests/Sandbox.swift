import Foundation
import GitCommand
import Support

/// A repository of its own, that no one's configuration reaches.
final class Sandbox: Sendable {
    let folder: String

    init(_ options: [String] = []) throws {
        folder = NSTemporaryDirectory() + "precept-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try git(["init", "-q", "-b", "main"] + options + ["."])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @discardableResult
    func git(_ arguments: [String], input: [UInt8] = []) throws -> ProcessOutput {
        try GitCommand(arguments, in: folder, input: input, environment: Self.environment).output()
    }

    func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

    func write(_ path: String, _ bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func commit(_ message: String = "c") throws {
        try git(["add", "-A"])
        try git(["commit", "-q", "--allow-empty", "-m", message])
    }

    /// Puts content into the index under any name, without a file.
    func stage(_ path: [UInt8], _ content: [UInt8]) throws {
        let object = try git(["hash-object", "-w", "--stdin"], input: content).text
        try git(["update-index", "-z", "--index-info"], input: Array("100644 \(object)\t".utf8) + path + [0])
    }

    static let environment: [String: String?] = [
        "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": "2026-01-02T03:04:05Z",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_COMMITTER_DATE": "2026-01-02T03:04:05Z",
    ]
}
