import GitCommand
import Instructions
import Learning
import Memory
import Outcomes
import RuleFiles

/// The proposals of a repository that wait for a person, neither accepted nor rejected: rules to be, and changes of
/// standing rules' stages.
struct WaitingProposals {
    /// The worthiest first.
    let proposals: [Proposal]
    /// In the order of the rules' ids.
    let changes: [StageChange]
    let standing: StandingRules
    let rejected: RejectedList
    let paths: RepositoryPaths
    /// The ids of those that were learned, also where they were decided about since.
    private let learned: Set<String>

    /// - Throws: `RejectedListError` where the list of rejections cannot be read, because what a team
    ///   turned down must not come back unnoticed; `MemoryError`.
    init(in paths: RepositoryPaths, _ store: RuleStore) throws {
        let memory = try Memory.openExisting(commonDirectory: paths.commonDirectory)
        let rejected = try RejectedList.read(in: paths)
        let ids = store.takenIDs
        let standing = try StandingRules(store, in: paths, memory)
        self.rejected = rejected
        self.paths = paths
        self.standing = standing
        changes = standing.changes(besides: rejected)
        let learned = try memory?.proposals() ?? []
        self.learned = Set(learned.map(\.rule.id))
        proposals = learned.filter { !ids.contains($0.rule.id) && !$0.isRejected(by: rejected) }
    }

    /// Whether a proposal of that id would wait at once if nothing had been decided about it.
    func isLearned(_ id: String) -> Bool { learned.contains(id) }

    subscript(id: String) -> Proposal? { proposals.first { $0.rule.id == id } }

    func change(of id: String) -> StageChange? { changes.first { $0.id == id } }

    var count: Int { proposals.count + changes.count }
}

extension StageChange {
    /// How often the rule was found, said, or passed over.
    var times: Int { figures.fired + standing.saidAfter + standing.violating }
}

extension Proposal {
    /// The distinct reviews that asked for it.
    var reviews: Int { rule.trial?.reviews ?? Set(citations.compactMap(\.evidence.review)).count }

    func isRejected(by list: RejectedList) -> Bool { list.covers(rule, reviews: reviews) }
}
