import Foundation
import Testing

/// What precept does on a terminal, tried on a real one, which `Terminals/terminal.py` makes.
@Suite struct TerminalTests {
    @Test(.enabled(if: hasPython, "there is no python3, which makes terminals for these"), arguments: names)
    func session(_ name: String) throws {
        try ScenarioTests.play(Self.folder.appending(path: "\(name).txt"))
    }

    private static let folder = HookManagers.package.appending(path: "Tests/ScenarioTests/Terminals")
    private static let names = ["review", "review-leaving", "review-commit", "progress"]

    private static let hasPython = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/python3")
    }
}
