import GitCommand
import Instructions
import Learning
import Memory
import RuleFiles
import Rules

/// The proposals of a repository that wait for a person: neither accepted nor rejected.
struct WaitingProposals {
    /// The worthiest first.
    let proposals: [Proposal]
    let rejected: RejectedList
    private let memory: Memory?

    /// - Throws: `RejectedListError` where the list of rejections cannot be read, because what a team
    ///   turned down must not come back unnoticed; `MemoryError`.
    init(in paths: RepositoryPaths, accepted: [Rule]) throws {
        let isRemembered = Memory.exists(commonDirectory: paths.commonDirectory)
        let memory = isRemembered ? try Memory.open(commonDirectory: paths.commonDirectory) : nil
        let rejected = try paths.worktree.map { try RejectedList.read(in: $0).list } ?? RejectedList()
        let ids = Set(accepted.map(\.id))
        self.memory = memory
        self.rejected = rejected
        proposals = try memory?.proposals().filter { proposal in
            !ids.contains(proposal.rule.id) && !rejected.covers(proposal.rule, reviews: proposal.reviews)
        } ?? []
    }

    subscript(id: String) -> Proposal? { proposals.first { $0.rule.id == id } }

    func remove(id: String) throws { try memory?.removeProposal(id: id) }
}

extension Proposal {
    /// The distinct reviews that asked for it.
    var reviews: Int { rule.trial?.reviews ?? Set(citations.compactMap(\.evidence.review)).count }
}
