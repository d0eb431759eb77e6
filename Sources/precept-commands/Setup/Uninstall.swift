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
        var lines: [String] = []
        if !report.removed.isEmpty { lines.append("removed \(report.removed.count) hooks of ours") }
        lines += report.restored.map { "restored \(ShownPath.text($0))" }
        lines += report.left.map { "left \(ShownPath.text($0)), which is not ours" }
        lines += report.edited.map { "left \(ShownPath.text($0)), to which somebody has added: take out of it what runs precept" }
        if report.restoredHooksPath { lines.append("restored core.hooksPath") }
        if lines.isEmpty { lines = ["there were no hooks of ours"] }
        return lines.map { $0 + "\n" }.joined()
    }
}
