import ArgumentParser
import GitCommand
import Instructions

/// Makes the instruction files tell what the rules say.
struct SyncInstructions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the instruction files' sections anew from the rules, or see whether they agree.",
        discussion: """
            Where somebody edited a rule file by hand, merged two branches, or changed what is between the markers, \
            this writes it anew. Exit status with --check: 0 they agree, 1 they do not, and the diff is printed.
            """)

    @Flag(help: "Write nothing; print what would change, and exit 1 where anything would.")
    var check = false

    @OptionGroup var option: CommitOption

    func validate() throws {
        if check && option.commit { throw ValidationError("--check writes nothing; leave out --commit") }
    }

    func run() throws {
        let paths = try RepositoryPaths.discover()
        if check {
            let amendment = try AcceptedRules.read(in: paths).amendment()
            // Each clone has its own of what git ignores, or none, as in CI.
            let missing = amendment.changes.filter { $0.old == nil }.map(\.path)
            let ignored = try IgnoredFiles.among(missing, in: paths.worktree ?? ".")
            let shared = Amendment(changes: amendment.changes.filter { !ignored.contains($0.path) }, plan: amendment.plan)
            if shared.changesNothing { return print(Self.agree) }
            print(shared.diff, terminator: "")
            throw ExitCode(1)
        }
        try AmendmentLock.hold(in: paths) { try sync(in: paths) }
    }

    private func sync(in paths: RepositoryPaths) throws {
        let amendment = try AcceptedRules.read(in: paths, forCommit: option.commit).amendment()
        if amendment.changesNothing && !option.commit { return print(Self.agree) }
        let run = AmendmentRun(paths: paths, amendment: amendment, subject: "Tell the rules as they stand", rules: [], news: [])
        try option.carryOut(run)
    }

    private static let agree = "the instruction files agree with the rules"
}
