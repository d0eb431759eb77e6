import Checking
import GitCommand
import Learning
import RuleFiles

extension WaitingProposals {
    /// The proposal of that id.
    /// - Throws: `UnknownRule`, which names ids that look alike; `AlreadyRejected`.
    func proposal(_ id: String) throws -> Proposal {
        if let proposal = self[id] { return proposal }
        if let rejection = rejected.proposal(id) { throw AlreadyRejected(rejection: rejection) }
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

    var message: String {
        let day = rejection.at.map { " on \(Printable.text($0))" } ?? ""
        return "\(Printable.text(rejection.id)) was rejected\(day): \(Printable.text(rejection.reason))"
    }

    var hint: String? { "to have it proposed again, take it out of \(RejectedList.path) and run precept learn" }
}
