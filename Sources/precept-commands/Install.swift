import ArgumentParser
import Hooks

struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Install the git hooks of a repository; hooks that are there are kept and still run.")

    @Argument(help: "A folder of the repository's worktree; this one if left out.")
    var repository: String?

    func run() throws {
        let report = try HookInstallation(in: repository, precept: PreceptExecutable.locate()).install()
        print(Self.text(of: report), terminator: "")
    }
}

extension Install {
    private static func text(of report: HookInstallation.Report) -> String {
        var lines = [
            report.written.isEmpty
                ? "hooks in \(report.folder) are as they should be"
                : "installed in \(report.folder): \(report.written.joined(separator: ", "))"
        ]
        for kept in report.kept {
            lines.append(
                kept.runs
                    ? "  \(kept.name): the hook that was there runs first (kept as \(kept.path))"
                    : "  \(kept.name): the file that was there is not executable; kept as \(kept.path), not run")
        }
        if let chained = report.chainedTo {
            lines.append("  core.hooksPath named \(chained), which is not this clone's own:")
            lines.append("  it was left as it is, its hooks run first, and core.hooksPath names our folder")
        }
        if report.isInWorktree {
            lines.append("  this folder lies in the worktree: do not commit what is in it, the shims are this machine's")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
