import Foundation

@testable import Hooks

/// A fresh repository in a folder whose name is hard to quote, and a `precept` that only says how it
/// was called: `precept hook pre-commit`, then what it read on standard input as `  read …`.
struct TemporaryRepository: ~Copyable {
    let home: URL
    let top: URL
    let precept: URL

    init() throws {
        Self.isolate
        home = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "precept-hooks-\(UUID().uuidString.prefix(8))")
        top = home.appending(path: "it's \"é\" here")
        precept = home.appending(path: "bin/precept")
        try FileManager.default.createDirectory(at: top, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(
            at: precept.deletingLastPathComponent(), withIntermediateDirectories: true)
        try write(
            precept.path,
            """
            #!/bin/sh
            echo "precept $*"
            case $2 in pre-push | post-rewrite) sed 's/^/  read /' ;; esac
            exit "${ANSWER:-0}"
            """)
        _ = sh("git init -q -b main . && git config user.name Ada && git config user.email ada@example.org")
    }

    deinit {
        try? FileManager.default.removeItem(at: home)
    }

    func install() throws -> HookInstallation.Report {
        try HookInstallation(in: top.path, precept: precept.path).install()
    }

    func uninstall() throws -> HookRemoval.Report {
        try HookRemoval(in: top.path).remove()
    }

    /// An executable file, at a path from the worktree's top folder or from the root.
    func write(_ path: String, _ text: String, mode: Int = 0o755) throws {
        let url = path.hasPrefix("/") ? URL(filePath: path) : top.appending(path: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.appending("\n").write(to: url, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
    }

    /// Runs a line of sh in the worktree's top folder.
    ///
    /// Tests start processes at the same time, and one that is just being started holds for a moment what this one has open: a
    /// hook that was written then cannot be run yet.
    func sh(_ line: String, in folder: String = ".") -> (printed: String, status: Int32) {
        var done = run(line, in: folder)
        for _ in 0..<20 where done.printed.contains("Text file busy") {
            usleep(50_000)
            done = run(line, in: folder)
        }
        return done
    }

    private func run(_ line: String, in folder: String) -> (printed: String, status: Int32) {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", line]
        shell.currentDirectoryURL = top.appending(path: folder)
        let pipe = Pipe()
        shell.standardInput = FileHandle.nullDevice
        shell.standardOutput = pipe
        shell.standardError = pipe
        do { try shell.run() } catch { return ("\(error)", -1) }
        let bytes = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
        shell.waitUntilExit()
        return (String(decoding: bytes, as: UTF8.self), shell.terminationStatus)
    }

    /// Everything under a folder: names, modes, contents and where links lead.
    func listing(_ folder: String) -> String {
        sh("find '\(folder)' ! -type d -exec ls -ld --time-style=+ {} + -exec cat {} + 2>&1 | sort").printed
    }

    /// Nothing of this machine's own git settings counts here.
    private static let isolate: Void = {
        setenv("GIT_CONFIG_NOSYSTEM", "1", 1)
        setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1)
        setenv("GIT_AUTHOR_DATE", "2026-01-05T12:00:00+0000", 1)
        setenv("GIT_COMMITTER_DATE", "2026-01-05T12:00:00+0000", 1)
        setenv("GIT_EDITOR", "true", 1)
        for name in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "PRECEPT", "ANSWER"] { unsetenv(name) }
    }()
}
