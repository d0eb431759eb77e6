import GitCommand

/// Precept's hooks as the repository's own configuration holds them, which git runs from 2.54 on, beside whatever stands
/// in a folder of hooks: `hook.precept-<event>.command` and `.event`. No other tool's file can stand in their way.
///
/// The format is that of git-hook(1).
public struct ConfigHooks: Sendable {
    private static let prefix = "precept-"
    private static let oldestGit = GitVersion(2, 54)

    private let path: HooksPath

    /// - Throws: `HookFailure` in a bare repository, `RepositoryNotFound` outside every one.
    public init(in directory: String?) throws {
        path = try HooksPath(of: directory)
    }

    init(_ path: HooksPath) {
        self.path = path
    }

    /// - Parameter precept: the absolute path of the executable that they run.
    /// - Returns: The hooks that were not there already, or were others.
    /// - Throws: `HookFailure.gitTooOld` where git would pass over them.
    public func install(precept: String) throws -> [String] {
        let version = try GitVersion.ofGit()
        guard version >= Self.oldestGit else { throw HookFailure.gitTooOld(version: version.text) }
        let there = try commands()
        return try HookName.allCases.filter { there[$0] != Self.command($0, precept: precept) }.map { hook in
            // An event without a command is an error to git, a command without an event is nothing.
            try configure(["--replace-all", "\(Self.section(hook)).command", Self.command(hook, precept: precept)])
            try configure(["--replace-all", "\(Self.section(hook)).event", hook.rawValue])
            return hook.rawValue
        }
    }

    /// - Returns: The hooks that were there.
    public func remove() throws -> [String] {
        try commands().keys.map(\.rawValue).sorted().map { name in
            try configure(["--remove-section", "hook.\(Self.prefix)\(name)"])
            return name
        }
    }

    public func isInstalled() throws -> Bool { try !commands().isEmpty }

    /// What the repository's configuration has git run, by the hook.
    func commands() throws -> [HookName: String] {
        let listed = try GitCommand(
            ["config", "--local", "--null", "--get-regexp", #"^hook\.precept-.*\.command$"#], in: path.worktree
        ).run()
        var commands: [HookName: String] = [:]
        for entry in listed.bytes.split(separator: 0) {
            // `<key>\n<value>`
            let parts = String(decoding: entry, as: UTF8.self).split(separator: "\n", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let name = parts[0].dropFirst("hook.\(Self.prefix)".count).dropLast(".command".count)
            if let hook = HookName(rawValue: String(name)) { commands[hook] = String(parts[1]) }
        }
        return commands
    }

    /// Git hands it to sh, and its own words behind it.
    static func command(_ hook: HookName, precept: String) -> String { "\(Shim.quoted(precept)) hook \(hook.rawValue)" }

    private static func section(_ hook: HookName) -> String { "hook.\(prefix)\(hook.rawValue)" }

    private func configure(_ arguments: [String]) throws {
        _ = try GitCommand(["config", "--local"] + arguments, in: path.worktree).output()
    }
}
