import Foundation
import Testing

/// What precept does on a terminal, tried on a real one, which `Terminals/terminal.py` makes.
@Suite struct TerminalTests {
    @Test(.enabled(if: hasPython, "there is no python3, which makes terminals for these"), arguments: names)
    func session(_ name: String) throws {
        try ScenarioTests.play(Self.folder.appending(path: "\(name).txt"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completion(_ shell: String) throws {
        guard Self.hasPython, Self.has(shell) else {
            return print("completion is not tried in \(shell), which is missing here, or python3 is")
        }
        try ScenarioTests.play(Self.folder.appending(path: "completion-\(shell).txt"))
    }

    private static let folder = HookManagers.package.appending(path: "Tests/ScenarioTests/Terminals")
    private static let names = ["review", "review-leaving", "review-commit", "progress"]

    private static let hasPython = has("python3")

    private static func has(_ program: String) -> Bool {
        ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
    }
}
