import GitCommand
import Learning
import RuleFiles
import Support

extension WaitingProposals {
    /// The proposal of that id.
    /// - Throws: `UnknownRule`, which names ids that look alike; `AlreadyRejected`.
    func proposal(_ id: String) throws -> Proposal {
        if let proposal = self[id] { return proposal }
        if let rejection = rejected.proposal(id) {
            let own = ShownPath.text("\(paths.commonDirectory)/\(RejectedList.privatePath)")
            throw AlreadyRejected(
                rejection: rejection, file: rejection.isPrivate ? own : RejectedList.path, isLearned: isLearned(id))
        }
        throw UnknownRule(id: id, kind: "proposal that waits", among: proposals.map(\.rule.id))
    }
}

extension RejectedList {
    /// The rejection of a rule to be.
    func proposal(_ id: String) -> RejectedProposal? { proposals.first { $0.id == id && $0.stage == nil } }
}

/// The proposal was turned down before.
struct AlreadyRejected: Failure {
    let rejection: RejectedProposal
    /// The list that it stands in, as a person finds it.
    let file: String
    /// Whether it waits again as soon as it is taken out of there.
    let isLearned: Bool

    var message: String {
        let day = rejection.at.map { " on \(Printable.text($0))" } ?? ""
        return "\(Printable.text(rejection.id)) was rejected\(day): \(Printable.text(rejection.reason))"
    }

    var hint: String? {
        "to have it proposed again, take it out of \(Printable.text(file))\(isLearned ? "" : " and run precept learn")"
    }
}
