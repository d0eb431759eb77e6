import ArgumentParser
import GitCommand
import Instructions
import Learning
import Outcomes
import RuleFiles
import Rules
import Support

/// Turns a proposal down, once for the whole team.
struct Reject: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn a proposal down, with the reason.",
        discussion: """
            The rejection is written to .precept/rejected.yml, to be committed. The proposal comes back only when \
            many more reviews ask for it: twice as many, and five more. A change of a rule's stage comes back when twice \
            as many findings ask for it, and ten more; that of a private rule is turned down in the git directory.
            """)

    @Argument(help: "The id of the proposal.", completion: KnownIDs.waiting)
    var id: String

    @Option(help: "Why it is turned down, for those who ask later.")
    var reason: String

    @OptionGroup var option: CommitOption

    func validate() throws {
        if CleanText.line(reason).isEmpty { throw ValidationError("--reason must say why") }
    }

    func run() throws { try decide(quietly: false) }

    /// Writes the rejection down, and says so unless it is `quietly`.
    func decide(quietly: Bool) throws {
        let paths = try RepositoryPaths.discover()
        try AmendmentLock.hold(in: paths) { try decide(quietly: quietly, in: paths) }
    }

    private func decide(quietly: Bool, in paths: RepositoryPaths) throws {
        let store = RuleStore(in: paths)
        let waiting = try WaitingProposals(in: paths, store)
        if let change = waiting.change(of: id) {
            if change.isPrivate && option.commit { throw PrivateCommit(ids: [id]) }
            return try write(
                rejection(of: change), change.rule, isPrivate: change.isPrivate, news: "\(id) stays at stage \(change.rule.stage.rawValue)",
                in: paths, quietly: quietly)
        }
        if store.rules.contains(where: { $0.id == id }) { throw AcceptedAlready(id: id) }
        if let failure = store.failures.first(where: { $0.id == id }) { throw UnloadableRules(failures: [failure], isTelling: false) }
        guard let proposal = waiting[id] else {
            guard waiting.rejected.proposal(id) != nil else {
                throw UnknownRule(id: id, kind: "proposal that waits", among: waiting.proposals.map(\.rule.id))
            }
            return print("\(id) is rejected already")
        }
        try write(rejection(of: proposal), proposal.rule.cleaned, isPrivate: false, news: "rejected \(id)", in: paths, quietly: quietly)
    }

    /// Where it stands now.
    static func written(_ isPrivate: Bool, in paths: RepositoryPaths) -> String {
        "  wrote "
            + (isPrivate ? Printable.text(ShownPath.text("\(paths.commonDirectory)/\(RejectedList.privatePath)")) : RejectedList.path)
    }

    private func write(
        _ rejection: RejectedProposal, _ rule: Rule, isPrivate: Bool, news: String, in paths: RepositoryPaths, quietly: Bool
    ) throws {
        guard let root = isPrivate ? paths.commonDirectory : paths.worktree else { throw NothingToAmend() }
        let path = isPrivate ? RejectedList.privatePath : RejectedList.path
        let amendment = try Amendment.rejecting(rejection, in: RejectedList.read(path, in: root).bytes, at: path)
        let subject = "Reject \(rejection.stage == nil ? "" : "\(rejection.stage?.rawValue ?? "") for ")\(id)"
        if option.commit {
            let run = AmendmentRun(
                paths: paths, amendment: amendment, subject: subject, rules: [rule], news: quietly ? [] : [news],
                reasons: ["Because: \(rejection.reason)"])
            return try run.commit()
        }
        if !isPrivate { try amendment.checkIndex(in: root) }
        var history = AmendmentHistory(in: paths)
        history.add(amendment, subject: subject, isPrivate: isPrivate)
        try amendment.apply(in: root)
        if quietly { return }
        print("\(news)\n\(Self.written(isPrivate, in: paths))\(isPrivate ? "" : "\ncommit it, so that nobody is asked again")")
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
