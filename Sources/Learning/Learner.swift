import Rules
import Signals

/// From signals and accepted changes to proposals. Pure: the same input gives the same proposals, in
/// whatever order it was read.
public struct Learner: Sendable {
    public let settings: LearningSettings
    /// The well-known nits to look for besides what the evidence itself shows.
    public let catalogue: [Nit]

    public init(settings: LearningSettings = LearningSettings(), catalogue: [Nit] = []) {
        self.settings = settings
        self.catalogue = catalogue
    }

    /// The proposals that the evidence and the trial admit, the worthiest first.
    public func proposals(from signals: [Signal], accepted: [AcceptedChange]) -> [Proposal] {
        lessons(from: Preparation(signals), accepted: accepted).map(\.proposal)
    }

    func lessons(from preparation: Preparation, accepted: [AcceptedChange]) -> [Lesson] {
        let replay = Replay(preparation.signals, accepted: accepted)
        let inference = CandidateInference(preparation: preparation, replay: replay)
        let nits = NitSearch(preparation: preparation, replay: replay, settings: settings)
        let candidates = catalogue.flatMap(nits.candidates) + associations(preparation, replay).compactMap(inference.candidate)
        let chosen = CandidateSelection(preparation: preparation, settings: settings).chosen(from: candidates)
        let draft = ProposalDraft(preparation: preparation, replay: replay)
        var ids: Set<String> = []
        return chosen.compactMap { candidate in
            guard var proposal = draft.proposal(for: candidate) else { return nil }
            proposal.rule.id = RuleSlug.unique(proposal.rule.id, among: ids)
            ids.insert(proposal.rule.id)
            return Lesson(candidate: candidate, proposal: proposal)
        }
    }

    private func associations(_ preparation: Preparation, _ replay: Replay) -> [Association] {
        let spoken = AssociationSearch(preparation: preparation, settings: settings).associations()
        let contrast = ContrastSearch(preparation: preparation, replay: replay, settings: settings)
        return spoken + AssociationMerge(preparation: preparation).merged(spoken) + contrast.associations(besides: Set(spoken.flatMap(\.forms)))
    }
}
