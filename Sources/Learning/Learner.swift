import Rules
import Signals

/// From signals and accepted changes to proposals. Pure: the same input gives the same proposals, in
/// whatever order it was read.
public struct Learner {
    public let settings: LearningSettings

    public init(settings: LearningSettings = LearningSettings()) {
        self.settings = settings
    }

    /// The proposals that the evidence and the trial admit, the worthiest first.
    public func proposals(from signals: [Signal], accepted: [AcceptedChange]) -> [Proposal] {
        let preparation = Preparation(signals)
        let replay = Replay(preparation.signals, accepted: accepted)
        let inference = CandidateInference(preparation: preparation, replay: replay)
        let labels = TagClusterSearch(preparation: preparation, settings: settings)
        let clusters = labels.clusters()
        let found = associations(preparation, replay) + labels.associations(in: clusters)
        let candidates = found.compactMap(inference.candidate)
        let chosen = CandidateSelection(preparation: preparation, settings: settings).chosen(from: candidates)
        let draft = ProposalDraft(preparation: preparation, replay: replay)
        let checked = chosen.compactMap(draft.proposal(for:))
        let answered = Set(checked.flatMap(\.rule.tags))
        let labelled = clusters.filter { !answered.contains($0.tag) }.map(draft.proposal(for:))
        return Self.named(ProposalEchoes.without(checked + labelled.sorted(by: Self.isAskedForMore)))
    }

    private static func isAskedForMore(_ left: Proposal, _ right: Proposal) -> Bool {
        let reviews = (left.rule.trial?.reviews ?? 0, right.rule.trial?.reviews ?? 0)
        return reviews.0 != reviews.1 ? reviews.0 > reviews.1 : left.rule.id < right.rule.id
    }

    /// The proposals, each with an id that no earlier one has.
    private static func named(_ proposals: [Proposal]) -> [Proposal] {
        var ids: Set<String> = []
        return proposals.map { proposal in
            var proposal = proposal
            proposal.rule.id = RuleSlug.unique(proposal.rule.id, among: ids)
            ids.insert(proposal.rule.id)
            return proposal
        }
    }

    private func associations(_ preparation: Preparation, _ replay: Replay) -> [Association] {
        let spoken = AssociationSearch(preparation: preparation, settings: settings).associations()
        let contrast = ContrastSearch(preparation: preparation, replay: replay, settings: settings)
        return spoken + AssociationMerge(preparation: preparation).merged(spoken)
            + contrast.associations(besides: Set(spoken.flatMap(\.forms)))
    }
}
