import ArgumentParser
import Checking
import GitCommand
import Instructions
import Learning
import RuleFiles
import Rules

/// Turns a proposal down, once for the whole team.
struct Reject: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn a proposal down, with the reason.",
        discussion: """
            The rejection is written to .precept/rejected.yml, to be committed. The proposal comes back only when \
            many more reviews ask for it: twice as many, and five more.
            """)

    @Argument(help: "The id of the proposal.")
    var id: String

    @Option(help: "Why it is turned down, for those who ask later.")
    var reason: String

    func validate() throws {
        if CleanText.line(reason).isEmpty { throw ValidationError("--reason must say why") }
    }

    func run() throws {
        let paths = try RepositoryPaths.discover()
        guard let worktree = paths.worktree else { throw NothingToAmend() }
        let rules = RuleStore(in: paths).rules
        if rules.contains(where: { $0.id == id }) { throw AcceptedAlready(id: id) }
        let waiting = try WaitingProposals(in: paths, accepted: rules)
        guard let proposal = waiting[id] else {
            guard waiting.rejected.proposals.contains(where: { $0.id == id }) else {
                throw UnknownRule(id: id, kind: "proposal that waits", among: waiting.proposals.map(\.rule.id))
            }
            return print("\(id) is rejected already")
        }
        let amendment = try Amendment.rejecting(rejection(of: proposal), in: RejectedList.read(in: worktree).bytes)
        WrittenAmendment.remember(amendment, subject: "Reject \(id)", in: paths)
        try amendment.apply(in: worktree)
        try waiting.remove(id: id)
        print("rejected \(id)\n  wrote \(RejectedList.path)\ncommit it, so that nobody is asked again")
    }

    private func rejection(of proposal: Proposal) -> RejectedProposal {
        let person = CommitPerson.current()
        return RejectedProposal(
            id: id, statement: CleanText.line(proposal.rule.statement), reason: CleanText.line(reason),
            reviews: proposal.reviews, check: proposal.rule.check, at: person?.day, by: person?.name)
    }
}

/// The id is a rule's.
private struct AcceptedAlready: Failure {
    let id: String

    var message: String { "\(Printable.text(id)) is a rule, no longer a proposal" }
    var hint: String? { "take it out of force with: precept retire \(Printable.text(id))" }
}
