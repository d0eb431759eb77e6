import ArgumentParser
import GitCommand
import Instructions
import RuleFiles

/// Takes a rule out of force: its file stays for the record, at stage retired.
struct Retire: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take a rule out of force, and out of the instruction file.",
        discussion: "The rule file stays, at stage retired, so that the same is not proposed again.")

    @Argument(help: "The id of the rule.", completion: KnownIDs.rules)
    var id: String

    @OptionGroup var option: CommitOption

    func run() throws {
        let paths = try RepositoryPaths.discover()
        try AmendmentLock.hold(in: paths) { try retire(in: paths) }
    }

    private func retire(in paths: RepositoryPaths) throws {
        let accepted = try AcceptedRules.read(in: paths, forCommit: option.commit)
        let own = accepted.privateRule(id)
        if own != nil && option.commit { throw PrivateCommit(ids: [id]) }
        guard let rule = accepted.rule(id) ?? own ?? accepted.packRule(id) else {
            throw UnknownRule(id: id, kind: "rule", among: (accepted.rules + accepted.privateRules).map(\.id))
        }
        let news = rule.stage == .retired ? "\(id) is retired already" : "retired \(id)"
        let retired = try StandingRules(RuleStore(in: paths), in: paths).rule(rule, at: .retired)
        let amendment = try own == nil ? accepted.amendment(setting: [retired]) : accepted.privateAmendment(setting: [retired])
        let run = AmendmentRun(
            paths: paths, amendment: amendment, subject: "Retire rule \(id)", rules: [retired], news: [news], isPrivate: own != nil)
        try option.carryOut(run)
    }
}
