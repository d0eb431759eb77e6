import ArgumentParser
import Checking
import GitCommand
import Instructions
import Learning
import Outcomes
import RuleFiles
import Rules

/// Turns a proposal down, once for the whole team.
struct Reject: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn a proposal down, with the reason.",
        discussion: """
            The rejection is written to .precept/rejected.yml, to be committed. The proposal comes back only when \
            many more reviews ask for it: twice as many, and five more. A change of a rule's stage comes back when twice \
            as many findings ask for it, and ten more.
            """)

    @Argument(help: "The id of the proposal.", completion: KnownIDs.waiting)
    var id: String

    @Option(help: "Why it is turned down, for those who ask later.")
    var reason: String

    func validate() throws {
        if CleanText.line(reason).isEmpty { throw ValidationError("--reason must say why") }
    }

    func run() throws { try decide(quietly: false) }

    /// Writes the rejection down, and says so unless it is `quietly`.
    func decide(quietly: Bool) throws {
        let paths = try RepositoryPaths.discover()
        guard let worktree = paths.worktree else { throw NothingToAmend() }
        let store = RuleStore(in: paths)
        let waiting = try WaitingProposals(in: paths, store)
        if let change = waiting.change(of: id) {
            try write(rejection(of: change), in: paths, worktree)
            if !quietly { print("\(id) stays at stage \(change.rule.stage.rawValue)\n\(Self.written)") }
            return
        }
        if store.rules.contains(where: { $0.id == id }) { throw AcceptedAlready(id: id) }
        guard let proposal = waiting[id] else {
            guard waiting.rejected.proposal(id) != nil else {
                throw UnknownRule(id: id, kind: "proposal that waits", among: waiting.proposals.map(\.rule.id))
            }
            return print("\(id) is rejected already")
        }
        try write(rejection(of: proposal), in: paths, worktree)
        try waiting.remove(id: id)
        if !quietly { print("rejected \(id)\n\(Self.written)") }
    }

    private static let written = "  wrote \(RejectedList.path)\ncommit it, so that nobody is asked again"

    private func write(_ rejection: RejectedProposal, in paths: RepositoryPaths, _ worktree: String) throws {
        let amendment = try Amendment.rejecting(rejection, in: RejectedList.read(in: worktree).bytes)
        WrittenAmendment.remember(amendment, subject: "Reject \(id)", in: paths)
        try amendment.apply(in: worktree)
    }

    private func rejection(of change: StageChange) -> RejectedProposal {
        let person = CommitPerson.current()
        return RejectedProposal(
            id: id, statement: CleanText.line(change.rule.statement), reason: CleanText.line(reason), reviews: 0, at: person?.day,
            by: person?.name, stage: change.stage, times: change.times)
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
