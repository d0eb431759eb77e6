import ArgumentParser
import GitCommand
import Instructions
import RuleFiles
import Support

/// Shows the settings, or sets one of them for the team.
struct SetSettings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "Show the settings, or set one in .precept/config.yml.",
        discussion: """
            Without arguments, what is in force: of the team's settings, your own and this clone's. Those that can be \
            set are \(Settings.written.joined(separator: " and ")). With autopromote true, precept learn itself accepts \
            the changes of stage that outcomes ask for, and leaves the commit to you.
            """)

    @Argument(help: "The setting's name.")
    var name: String?

    @Argument(help: "Its value.")
    var value: String?

    func validate() throws {
        guard let name else { return }
        guard Settings.written.contains(name) else {
            throw ValidationError("\(name) is not set here; the names are \(Settings.written.joined(separator: ", "))")
        }
    }

    func run() throws {
        let paths = try RepositoryPaths.discover()
        guard let name, let value else {
            let lines = try Self.lines(of: Settings(in: paths))
            return print(lines.filter { name.map($0.hasPrefix) ?? true }.joined(separator: "\n"))
        }
        guard let worktree = paths.worktree else { throw NothingToAmend() }
        try AmendmentLock.hold(in: paths) { try Self.set(name, to: value, in: worktree) }
    }

    private static func set(_ name: String, to value: String, in worktree: String) throws {
        let old = try WorktreeFile(worktree: worktree, path: Settings.sharedPath).read()
        let new = try Settings.setting(name, to: value, in: old)
        let amendment = Amendment(changes: [FileChange(path: Settings.sharedPath, old: old, new: new)])
        try amendment.checkIndex(in: worktree)
        try amendment.apply(in: worktree)
        print(old == new ? "\(name) is \(value) already" : "\(name) is \(value)\n  wrote \(Settings.sharedPath)")
    }

    private static func lines(of settings: Settings) -> [String] {
        [
            "threshold: \(settings.threshold.map { "\($0)" } ?? "3 (the default)")", "autopromote: \(settings.autopromote)",
            "budget: \(settings.budget.map { "\($0)" } ?? "\(InstructionPlan.defaultBudget) (the default)")",
            "sources: \(listed(settings.sources.map(\.rawValue)))",
            "notes: \(listed(settings.notes))", "extends: \(listed(settings.extends))",
            "model: \(settings.model.map { Printable.text($0.arguments.joined(separator: " ")) } ?? "none")",
        ]
    }

    private static func listed(_ values: [some CustomStringConvertible]) -> String {
        values.isEmpty ? "none" : values.map { Printable.text($0.description) }.joined(separator: ", ")
    }
}
