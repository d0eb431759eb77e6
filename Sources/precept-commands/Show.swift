import ArgumentParser
import Checking
import GitCommand
import Instructions
import RuleFiles
import Rules

/// Shows one proposal as `review` does, or one rule as it was accepted.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show a proposal, or a rule as it was accepted.")

    @Argument(help: "The id of the proposal or rule.")
    var id: String

    @Flag(help: "As a JSON object.")
    var json = false

    func run() throws {
        let paths = try RepositoryPaths.discover()
        let store = RuleStore(in: paths)
        if let rule = store.rules.first(where: { $0.id == id }) {
            let standing = rule.stage == .retired ? "retired" : "accepted"
            let page = ProposalPage(rule, standing: "\(standing), in \(Printable.text(store.files[id] ?? ""))")
            return print(json ? ProposalJSON.text(of: rule) + "\n" : try page.text(), terminator: "")
        }
        if let failure = store.failures.first(where: { $0.id == id }) { throw UnloadableRules(failures: [failure]) }
        let waiting = try WaitingProposals(in: paths, store)
        guard waiting[id] != nil || waiting.rejected.proposal(id) != nil else {
            let ids = store.rules.map(\.id) + waiting.proposals.map(\.rule.id)
            throw UnknownRule(id: id, kind: "rule or proposal", among: ids)
        }
        let proposal = try waiting.proposal(id)
        let change = Result<String, any Error> {
            try AcceptedRules.read(in: paths).amendment(setting: [proposal.rule.cleaned]).diff
        }
        let told = ToldAlready(in: paths).path(for: proposal)
        let page = ProposalPage(proposal, told: told, change: change)
        print(json ? ProposalJSON.text(of: proposal, told: told, change: change) + "\n" : try page.text(), terminator: "")
    }
}
