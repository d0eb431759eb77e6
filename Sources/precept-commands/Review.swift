import ArgumentParser
import Checking
import GitCommand
import Instructions
import Learning
import RuleFiles

/// Shows the proposals that wait, each with what speaks for it and what accepting it would change.
struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the proposals that wait: what, why, how it is checked, and the change it would make.")

    @Argument(help: "The ids of the proposals to show; all of them by default.")
    var ids: [String] = []

    @Flag(help: "As a JSON array.")
    var json = false

    func run() throws {
        let paths = try RepositoryPaths.discover()
        let accepted = Result { try AcceptedRules.read(in: paths) }
        let waiting = try WaitingProposals(in: paths, accepted: RuleStore(in: paths).rules)
        let shown = try ids.isEmpty ? waiting.proposals : ids.map { try waiting.proposal($0) }
        let told = ToldAlready(in: paths)
        if json {
            print(JSONText.array(shown.map { ProposalJSON.text(of: $0, told: told.path(for: $0), contrary: told.contrary(to: $0.rule), change: change($0, accepted)) }))
            return
        }
        if shown.isEmpty { return print(Self.none) }
        let pages = try shown.map { try ProposalPage($0, told: told.path(for: $0), contrary: told.contrary(to: $0.rule), change: change($0, accepted)).text() }
        print(pages.joined(separator: "\n"), terminator: "")
        if shown.count > 1 { print(Self.footer(shown.count)) }
    }

    private func change(_ proposal: Proposal, _ accepted: Result<AcceptedRules, any Error>) -> Result<String, any Error> {
        Result { try accepted.get().amendment(setting: [proposal.rule.cleaned]).diff }
    }

    private static let none = "no proposals wait; precept learn looks for new ones"

    private static func footer(_ count: Int) -> String {
        "\n\(count) proposals wait; accept them all with: precept accept --all"
    }
}
