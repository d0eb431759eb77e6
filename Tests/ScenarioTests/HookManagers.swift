import Foundation

/// The tools that people manage hooks with, as PyPI has them: `pre-commit`, `prek` and `lefthook`.
enum HookManagers {
    /// Where they lie, in a virtual environment that is made once beside the build; nil where Python's `venv` or
    /// PyPI is out of reach.
    static let folder: URL? = {
        let environment = package.appending(path: ".build/hook-managers")
        let executables = environment.appending(path: "bin")
        func areThere() -> Bool {
            names.allSatisfy { FileManager.default.isExecutableFile(atPath: executables.appending(path: $0).path) }
        }
        if areThere() { return executables }
        try? FileManager.default.removeItem(at: environment)
        let isMade =
            run("python3", ["-m", "venv", environment.path])
            && run(executables.appending(path: "python3").path, pip + names)
        return isMade && areThere() ? executables : nil
    }()

    static let names = ["pre-commit", "prek", "lefthook"]

    /// Those that work with this machine's git: pre-commit's push asks for `git ls-files --deduplicate` and lefthook for
    /// `git rev-parse --path-format`, both from git 2.31 on.
    static let working = run("sh", ["-c", "git ls-files -h 2>&1 | grep deduplicate"]) ? names : ["prek"]

    /// The sessions with them.
    static let scenarios = package.appending(path: "Tests/ScenarioTests/HookManagers")

    static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// No longer than a minute where nothing answers.
    private static let pip = [
        "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1", "--timeout", "15",
    ]

    private static func run(_ program: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
