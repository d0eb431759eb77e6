import ArgumentParser
import Hooks

struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Install the git hooks of a repository; hooks that are there are kept and still run.",
        discussion: "With --ci, nothing but the files that have a CI service check every change, over none that is there.")

    @Argument(help: "A folder of the repository's worktree; this one if left out.")
    var repository: String?

    @Option(help: "Write what CI runs, instead of hooks: github or gitlab.")
    var ci: CIService?

    @Option(help: ArgumentHelp("Where CI clones precept from; if left out, where this one was.", valueName: "url"))
    var from: String?

    @Option(help: ArgumentHelp("The commit or tag of it that CI builds.", valueName: "commit"))
    var at: String?

    @Flag(help: "Write them into git's configuration instead of its folder of hooks; needs git 2.54.")
    var byConfig = false

    func validate() throws {
        guard (from == nil) == (at == nil) else { throw ValidationError("--from and --at go together") }
        if from != nil && ci == nil { throw ValidationError("--from and --at belong to --ci") }
    }

    func run() throws {
        if let ci {
            let named = try from.flatMap { url in try at.map { try PreceptSource(url: url, revision: $0) } }
            guard let source = named ?? .ofThisInstallation() else { throw CIFileFailure.sourceUnknown }
            print(try CIInstallation(ci, in: repository, source: source).install(), terminator: "")
            return
        }
        let configured = try ConfigHooks(in: repository)
        // Whoever chose the one way before stays with it.
        if try byConfig || configured.isInstalled() { return try install(configured) }
        let report = try HookInstallation(in: repository, precept: PreceptExecutable.locate()).install()
        print(Self.text(of: report), terminator: "")
    }
}

extension Install {
    private func install(_ hooks: ConfigHooks) throws {
        let written = try hooks.install(precept: PreceptExecutable.locate())
        // Else both would run.
        let removed = try HookRemoval(in: repository).removeFiles()
        print(
            written.isEmpty
                ? "hooks in git's configuration are as they should be"
                : "installed in git's configuration: \(written.joined(separator: ", "))")
        if !removed.isEmpty {
            print("  took \(removed.removed.count + removed.restored.count) out of its folder of hooks, where what was there stands again")
        }
    }

    private static func text(of report: HookInstallation.Report) -> String {
        let folder = ShownPath.text(report.folder)
        var lines = [
            report.written.isEmpty
                ? "hooks in \(folder) are as they should be"
                : "installed in \(folder): \(report.written.joined(separator: ", "))"
        ]
        for kept in report.kept {
            let path = ShownPath.text(kept.path)
            if kept.isEditedShim {
                lines.append("  \(kept.name): somebody has added to ours; as it was it runs first, kept as \(path)")
                lines.append("    what stands there behind the line that runs precept never did and never does: make it a hook of its own")
                continue
            }
            lines.append(
                kept.runs
                    ? "  \(kept.name): the hook that was there runs first, kept as \(path)"
                    : "  \(kept.name): what was there is not executable; kept as \(path), not run")
        }
        if let chained = report.chainedTo {
            lines.append("  \(ShownPath.text(chained)) is not this clone's alone, and was left as it is: its hooks run first")
            lines.append("  core.hooksPath leads to ours, until `precept uninstall` sets it back")
        }
        if report.isInWorktree {
            lines.append("  this folder lies in the worktree: what stands there now is for this machine, not to be committed")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
