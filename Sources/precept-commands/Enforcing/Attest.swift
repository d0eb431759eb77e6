import ArgumentParser
import Checking
import Foundation
import GitCommand
import Signals
import Support

/// Runs a command and keeps that the staged tree passed it, for rules whose check is of kind `attested`.
struct Attest: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a command and, where it passes, keep that it passed on just what is staged.",
        discussion: """
            A rule with `check: {kind: attested, command: swift test}` holds a commit until `precept attest -- swift test` \
            has passed on the very tree that is to be committed. The hook only compares; it never runs anything. Files \
            that git tracks must stand in the worktree as they are staged, before the command runs and after.
            """)

    @Argument(parsing: .postTerminator, help: ArgumentHelp("The command and its arguments, behind --.", valueName: "command"))
    var command: [String] = []

    func validate() throws {
        if command.isEmpty { throw ValidationError("name the command behind --, such as: precept attest -- swift test") }
    }

    func run() throws {
        let paths = try RepositoryPaths.discover()
        guard paths.worktree != nil else { throw NoWorktree() }
        let tree = try stagedTree(in: paths)
        let status = try ForegroundCommand(command).run()
        guard status == 0 else {
            Self.say("\(name) ended with status \(status): nothing was attested")
            throw ExitCode(1)
        }
        guard try stagedTree(in: paths) == tree else { throw Unattestable(reason: .stagedMeanwhile) }
        try Attestations.add(tree, name, at: RFC3339.text(Clock.now()), in: paths)
        Self.say("attested: tree \(tree.prefix(12)) passed \(name)")
    }

    private var name: String { command.joined(separator: " ") }

    /// The staged tree, where the worktree holds the same.
    private func stagedTree(in paths: RepositoryPaths) throws -> String {
        let changed = try GitCommand(
            ["diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv", "--ignore-submodules=untracked"],
            in: paths.worktree
        ).output().bytes.split(separator: 0).map { Printable.text(Array($0)) }
        guard changed.isEmpty else { throw Unattestable(reason: .unstaged(changed)) }
        return try IndexTree.id(in: paths)
    }

    private static func say(_ text: String) {
        FileBytes.writeAll(Array("precept: \(Printable.text(text))\n".utf8), to: STDERR_FILENO)
    }
}

/// What ran is not what would be committed.
private struct Unattestable: Failure {
    enum Reason {
        case unstaged([String])
        case stagedMeanwhile
    }

    let reason: Reason

    var message: String {
        switch reason {
        case .unstaged(let paths):
            let more = paths.count > 3 ? " and \(paths.count - 3) more" : ""
            return "the worktree is not what is staged, in \(paths.prefix(3).joined(separator: ", "))\(more): nothing was attested"
        case .stagedMeanwhile: return "what is staged changed while the command ran: nothing was attested"
        }
    }

    var hint: String? { "stage all that the command is to judge, or put the rest aside with: git stash --keep-index" }
}
