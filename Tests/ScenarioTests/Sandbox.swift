import Foundation

/// A temporary home with one fresh repository in it, and an environment that knows of nothing else.
///
/// Scenarios start in `project`, on branch `main`, without a commit. Author, committer and their dates
/// are fixed, so that the same session gives the same objects; a scenario that tells time sets
/// `GIT_AUTHOR_DATE` and `GIT_COMMITTER_DATE` itself.
struct Sandbox: ~Copyable {
    let home: URL
    private let executables: URL
    private let tools: [URL]

    /// - Parameter tools: Folders that come before the machine's own on PATH.
    init(executables: URL, tools: [URL] = []) throws {
        self.executables = executables
        self.tools = tools
        let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        home = temporary.appending(path: "precept-scenario-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(
            at: home.appending(path: "project"), withIntermediateDirectories: true)
        try Self.gitConfiguration.write(
            to: home.appending(path: ".gitconfig"), atomically: true, encoding: .utf8)
    }

    deinit {
        try? FileManager.default.removeItem(at: home)
    }

    /// Runs the commands in one shell.
    /// - Returns: for each, what it printed and its exit status; fewer where the shell ended early.
    func run(_ commands: [[String]]) throws -> [(printed: String, status: Int)] {
        let mark = "<<\(UUID().uuidString)>>"
        let script = home.appending(path: ".scenario")
        let lines = ["git init -q"] + commands.flatMap { $0 + ["printf '\(mark)%s\(mark)' \"$?\""] }
        try lines.joined(separator: "\n").appending("\n").write(to: script, atomically: true, encoding: .utf8)

        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = [script.path]
        shell.currentDirectoryURL = home.appending(path: "project")
        shell.environment = environment
        shell.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        shell.standardOutput = pipe
        shell.standardError = pipe
        try shell.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        shell.waitUntilExit()

        let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: mark)
        return stride(from: 0, to: parts.count - 2, by: 2).map { index in
            (normalised(parts[index]), Int(parts[index + 1]) ?? -1)
        }
    }

    private var environment: [String: String] {
        [
            "PATH": ([executables] + tools).map { "\($0.path):" }.joined() + "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin",
            "HOME": home.path,
            "TMPDIR": home.path,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
            "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.org",
            "GIT_AUTHOR_DATE": "2026-01-05T12:00:00+0000",
            "GIT_COMMITTER_DATE": "2026-01-05T12:00:00+0000",
            "GIT_PAGER": "cat", "GIT_EDITOR": "true", "GIT_TERMINAL_PROMPT": "0",
            "TZ": "UTC", "LC_ALL": "C", "PACKAGE": HookManagers.package.path,
            // A scenario that is about learning in the background says otherwise.
            "PRECEPT_LEARN": "wait",
        ]
    }

    /// What differs from run to run and from machine to machine, by name.
    private func normalised(_ text: String) -> String {
        text.replacingOccurrences(of: home.path, with: "HOME")
            .replacingOccurrences(of: executables.path, with: "BIN")
            .replacing(/\b(?=[a-f]*[0-9])[0-9a-f]{7,40}\b/, with: "<id>")
            .replacing(/\b[0-9]+(\.[0-9]+)? ?(ms|s)\b/, with: "<time>")
    }

    private static let gitConfiguration = """
        [user]
        \tname = Ada
        \temail = ada@example.org
        [init]
        \tdefaultBranch = main
        [gc]
        \tauto = 0
        [advice]
        \tdetachedHead = false
        """
}
