import ArgumentParser

/// Whether an amendment becomes a commit: for the commands that make one.
struct CommitOption: ParsableArguments {
    @Flag(help: "Commit just this, whatever else is staged or changed; the repository's commit hooks are not run.")
    var commit = false

    func carryOut(_ run: AmendmentRun) throws { try commit ? run.commit() : run.write() }
}
