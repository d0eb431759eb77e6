import ArgumentParser
import GitCommand
import Instructions

/// Gives a private rule to the team.
struct Share: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Move a private rule to the team: into .precept/rules and the instruction file.")

    @Argument(help: "The id of the private rule.", completion: KnownIDs.ownRules)
    var id: String

    @OptionGroup var option: CommitOption

    func run() throws {
        let paths = try RepositoryPaths.discover()
        try AmendmentLock.hold(in: paths) { try share(in: paths) }
    }

    private func share(in paths: RepositoryPaths) throws {
        let accepted = try AcceptedRules.read(in: paths, forCommit: option.commit)
        let (team, own) = try accepted.sharing(id, in: paths)
        let rules = [accepted.privateRule(id) ?? accepted.rule(id)].compactMap(\.self)
        let run = AmendmentRun(
            paths: paths, amendment: team, subject: "Share rule \(id)", rules: rules, news: ["\(id) is now the team's"])
        try option.carryOut(run)
        var history = AmendmentHistory(in: paths)
        history.add(given: own)
        try own.apply(in: paths.commonDirectory)
    }
}
