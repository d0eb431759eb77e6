import Foundation
import GitCommand
import Testing

/// The sessions in `Scenarios/`, run against the built `precept` and the machine's git.
///
/// `PRECEPT_RECORD=1 swift test --filter ScenarioTests` writes what was printed into the files instead.
@Suite struct ScenarioTests {
    @Test(arguments: scenarioNames)
    func session(_ name: String) throws {
        guard Self.isForThisGit(name) else { return print("\(name).txt: not played, this git is too old for it") }
        try Self.play(Self.scenarios.appending(path: "\(name).txt"))
    }

    /// Runs a session's commands, and compares, or records, what they print.
    /// - Parameter tools: Folders whose executables the session may use, before the machine's own.
    static func play(_ file: URL, tools: [URL] = []) throws {
        let name = file.deletingPathExtension().lastPathComponent
        let told = Scenario(parsing: try String(contentsOf: file, encoding: .utf8))
        let sandbox = try Sandbox(executables: try Self.executables(), tools: tools)
        let outcomes = try sandbox.run(told.steps.map(\.command))

        var seen = told
        for (index, step) in told.steps.enumerated() {
            guard index < outcomes.count else {
                Issue.record("\(name).txt: the shell ended before `\(step.command[0])`")
                return
            }
            let printed = Printed(outcomes[index].printed)
            if !printed.matches(step.printed) { seen.steps[index].printed = printed.lines }
            seen.steps[index].status = outcomes[index].status
        }
        if ProcessInfo.processInfo.environment["PRECEPT_RECORD"] == "1" {
            try seen.text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        for (expected, actual) in zip(told.steps, seen.steps)
        where expected.printed != actual.printed || expected.status != actual.status {
            Issue.record(Comment(rawValue: "\(name).txt:\n" + Self.difference(expected, actual)))
        }
    }

    /// The command, then what was expected (`-`) and what came (`+`), common lines unmarked.
    private static func difference(_ expected: Scenario.Step, _ actual: Scenario.Step) -> String {
        let old = expected.printed + (expected.status == 0 ? [] : ["? \(expected.status)"])
        let new = actual.printed + (actual.status == 0 ? [] : ["? \(actual.status)"])
        let changes = new.difference(from: old)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var lines = ["  $ " + expected.command.joined(separator: "\n  > ")]
        var next = 0
        for (offset, line) in old.enumerated() {
            if removed.contains(offset) {
                lines.append("- " + line)
                continue
            }
            while inserted.contains(next) {
                lines.append("+ " + new[next])
                next += 1
            }
            lines.append("  " + line)
            next += 1
        }
        lines += new[next...].map { "+ " + $0 }
        return lines.joined(separator: "\n")
    }

    private static let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Scenarios")

    private static let scenarioNames: [String] = {
        let files = try? FileManager.default.contentsOfDirectory(atPath: scenarios.path)
        return (files ?? []).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    }()

    /// Whether the machine's git has what the session is about: its first line may say `# Needs git 2.36`.
    private static func isForThisGit(_ name: String) -> Bool {
        let text = (try? String(contentsOf: scenarios.appending(path: "\(name).txt"), encoding: .utf8)) ?? ""
        guard let needed = text.prefixMatch(of: /# Needs git (\d+)\.(\d+)/), let major = Int(needed.1), let minor = Int(needed.2)
        else { return true }
        return (try? GitVersion.ofGit()).map { $0 >= GitVersion(major, minor) } ?? true
    }

    /// Where the test bundle lies, and the executables that were built with it.
    static func executables() throws -> URL {
        let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
        let folders = (bundles + [Bundle.main.executableURL].compactMap(\.self)).map {
            $0.resolvingSymlinksInPath().deletingLastPathComponent()
        }
        return try #require(
            folders.first { FileManager.default.isExecutableFile(atPath: $0.appending(path: "precept").path) },
            "no built `precept` beside the test bundle")
    }
}
