import ArgumentParser

/// Whether an amendment becomes a commit: for the commands that make one.
struct CommitOption: ParsableArguments {
    @Flag(help: "Commit just this, whatever else is staged or changed.")
    var commit = false

    func carryOut(_ run: AmendmentRun) throws { try commit ? run.commit() : run.write() }
}
