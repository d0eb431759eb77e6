import ArgumentParser
import Hooks

struct Uninstall: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take the git hooks away again and put back what stood there; rules and memory stay.")

    @Argument(help: "A folder of the repository's worktree; this one if left out.")
    var repository: String?

    func run() throws {
        print(Self.text(of: try HookRemoval(in: repository).remove()), terminator: "")
    }
}

extension Uninstall {
    private static func text(of report: HookRemoval.Report) -> String {
        var lines = report.removed.map { "removed  \($0)" }
        lines += report.restored.map { "restored \($0)" }
        lines += report.left.map { "left     \($0), which is not ours" }
        if report.restoredHooksPath { lines.append("restored core.hooksPath") }
        if lines.isEmpty { lines = ["no hooks of ours here"] }
        return lines.map { $0 + "\n" }.joined()
    }
}
