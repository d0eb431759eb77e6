import ArgumentParser
import GitCommand
import Instructions
import RuleFiles

/// Explains one rule: what taught it, its life, and every outcome. Of a proposal that waits, shows what `review` does.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain a rule: every piece of evidence, its life, and its outcomes; or show a proposal.", aliases: ["show"])

    @Argument(help: "The id of the rule or proposal.", completion: KnownIDs.all)
    var id: String

    @Flag(help: "As a JSON object, with every outcome.")
    var json = false

    @Flag(help: "Every outcome, not only the newest \(RuleExplanation.mostFindings).")
    var all = false

    func run() throws {
        let paths = try RepositoryPaths.discover()
        let store = RuleStore(in: paths)
        if let rule = store.rules.first(where: { $0.id == id }) {
            let explanation = try RuleExplanation(rule, store, in: paths)
            return print(json ? explanation.json + "\n" : try explanation.text(isWhole: all), terminator: "")
        }
        if let failure = store.failures.first(where: { $0.id == id }) { throw UnloadableRules(failures: [failure], isTelling: false) }
        let waiting = try WaitingProposals(in: paths, store)
        guard waiting[id] != nil || waiting.rejected.proposal(id) != nil else {
            let ids = store.rules.map(\.id) + waiting.proposals.map(\.rule.id)
            throw UnknownRule(id: id, kind: "rule or proposal", among: ids)
        }
        let proposal = try waiting.proposal(id)
        let amendment = ForeseenAmendment { try AcceptedRules.read(in: paths).amendment(setting: [proposal.rule.cleaned]) }
        let standing = ToldAlready(in: paths)
        let (told, contrary) = (standing.path(for: proposal), standing.contrary(to: proposal.rule))
        let page = ProposalPage(proposal, told: told, contrary: contrary, amendment)
        print(json ? ProposalJSON.text(of: proposal, told: told, contrary: contrary, amendment) + "\n" : try page.text(), terminator: "")
    }
}
