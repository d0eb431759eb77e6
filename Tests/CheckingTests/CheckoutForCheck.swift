import Foundation

/// A repository of its own, and the two executables as they were built beside the tests.
final class CheckoutForCheck: Sendable {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "precept-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try git("init", "-q", "-b", "main", ".")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    struct Outcome: Equatable {
        let status: Int32
        let output: String
        let errors: String
    }

    @discardableResult
    func git(_ arguments: String...) throws -> Outcome { try run("/usr/bin/env", ["git"] + arguments) }

    func precept(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Outcome {
        try run(Self.built("precept"), arguments, input: input, environment: environment)
    }

    func commands(_ arguments: String...) throws -> Outcome { try run(Self.built("precept-commands"), arguments) }

    func write(_ path: String, _ text: String) throws {
        let url = URL(fileURLWithPath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func rule(_ id: String, _ check: String, stage: String = "block") throws {
        try write(".precept/rules/\(id).yml", "id: \(id)\nstatement: Not so.\nstage: \(stage)\ncheck: \(check)\n")
    }

    func commit(_ message: String = "Commit") throws {
        try git("add", "-A")
        try git("commit", "-q", "--allow-empty", "-m", message)
    }

    func run(
        _ executable: String, _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var variables = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": "/nonexistent",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "A",
            "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": "2026-01-02T03:04:05Z", "GIT_COMMITTER_NAME": "A",
            "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_COMMITTER_DATE": "2026-01-02T03:04:05Z",
        ]
        variables.merge(environment) { $1 }
        process.environment = variables
        let scratch = NSTemporaryDirectory() + UUID().uuidString
        defer { for end in ["in", "out", "err"] { try? FileManager.default.removeItem(atPath: "\(scratch).\(end)") } }
        try Data(input.utf8).write(to: URL(fileURLWithPath: "\(scratch).in"))
        for end in ["out", "err"] { try Data().write(to: URL(fileURLWithPath: "\(scratch).\(end)")) }
        process.standardInput = FileHandle(forReadingAtPath: "\(scratch).in")
        process.standardOutput = FileHandle(forWritingAtPath: "\(scratch).out")
        process.standardError = FileHandle(forWritingAtPath: "\(scratch).err")
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOfFile: "\(scratch).out", encoding: .utf8),
            errors: try String(contentsOfFile: "\(scratch).err", encoding: .utf8))
    }

    private static func built(_ name: String) -> String {
        var folder = Bundle.main.bundleURL
        #if os(macOS)
        folder = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent() ?? folder
        #endif
        return folder.appendingPathComponent(name).path
    }
}
