import Rules
import Signals

/// From signals and accepted changes to proposals. Pure: the same input gives the same proposals, in
/// whatever order it was read.
public struct Learner: Sendable {
    public let settings: LearningSettings
    /// The well-known nits to look for besides what the evidence itself shows.
    public let catalogue: [Nit]
    public let fileNits: [FileNit]
    public let nameNits: [NameNit]

    public init(
        settings: LearningSettings = LearningSettings(), catalogue: [Nit] = [], fileNits: [FileNit] = [], nameNits: [NameNit] = []
    ) {
        self.settings = settings
        self.catalogue = catalogue
        self.fileNits = fileNits
        self.nameNits = nameNits
    }

    /// The proposals that the evidence and the trial admit, the worthiest first.
    /// - Parameter trees: Tells what the accepted lines do not; without it, checks that look at whole files are not tried on them.
    public func proposals(from signals: [Signal], accepted: [AcceptedChange], in trees: (any AcceptedTrees)? = nil) -> [Proposal] {
        let (preparation, replay) = Self.prepared(signals, accepted: accepted, in: trees)
        return lessons(from: preparation, on: replay, accepted: accepted).map(\.proposal)
    }

    /// The signals made comparable, and all that checks are tried on: neither waits for the other.
    static func prepared(
        _ signals: [Signal], accepted: [AcceptedChange], in trees: (any AcceptedTrees)?
    ) -> (preparation: Preparation, replay: Replay) {
        let signals = signals.sorted { $0.id < $1.id }
        let replay = Aside { Replay(signals, accepted: accepted, in: trees) }
        return (Preparation(signals), replay.value())
    }

    func lessons(from preparation: Preparation, on replay: Replay, accepted: [AcceptedChange]) -> [Lesson] {
        let inference = CandidateInference(preparation: preparation, replay: replay)
        let nits = NitSearch(preparation: preparation, replay: replay, settings: settings, catalogue: catalogue)
        let labels = TagClusterSearch(preparation: preparation, settings: settings)
        let clusters = labels.clusters()
        let found = associations(preparation, replay) + labels.associations(in: clusters)
        let candidates = nits.candidates() + found.concurrentMap { inference.candidate(from: $0) }.compactMap { $0 }
        let chosen = CandidateSelection(preparation: preparation, settings: settings).chosen(from: candidates)
        let heldOut = HeldOut(preparation, replay, threshold: settings.threshold)
        let draft = ProposalDraft(preparation: preparation, replay: replay, heldOut: heldOut)
        let written = zip(chosen, chosen.concurrentMap { draft.proposal(for: $0) }).compactMap { candidate, proposal in
            proposal.map { (candidate: candidate, proposal: $0) }
        }
        let lines = written.map { Lesson(basis: .lines($0.candidate), proposal: $0.proposal) }
        let firm = written.filter { $0.candidate.isNit || $0.proposal.rule.check != nil }
        let names = NameSearch(preparation: preparation, replay: replay, catalogue: nameNits)
            .candidates(besides: Set(written.flatMap(\.candidate.evidence)), forNits: Set(firm.flatMap(\.candidate.evidence)))
            .compactMap { candidate in draft.proposal(for: candidate).map { Lesson(basis: .name(candidate), proposal: $0) } }
        let spoken = NitEchoes.without(lines + names.sorted(by: Self.isAskedForMore), preparation.tokens)
        let files = FileNitSearch(
            preparation: preparation, replay: replay, accepted: accepted, settings: settings, catalogue: fileNits
        ).candidates().map { Lesson(basis: .files($0), proposal: draft.proposal(for: $0)) }
        let answered = Set(spoken.flatMap(\.proposal.rule.tags))
        let labelled = clusters.filter { !answered.contains($0.tag) }
            .map { Lesson(basis: .label, proposal: draft.proposal(for: $0)) }.sorted(by: Self.isAskedForMore)
        return Self.named(ProposalEchoes.without(files.sorted(by: Self.isAskedForMore) + spoken + labelled, of: \.proposal))
    }

    private static func isAskedForMore(_ left: Lesson, _ right: Lesson) -> Bool {
        let reviews = (left.proposal.rule.trial?.reviews ?? 0, right.proposal.rule.trial?.reviews ?? 0)
        return reviews.0 != reviews.1 ? reviews.0 > reviews.1 : left.proposal.rule.id < right.proposal.rule.id
    }

    /// The lessons, each rule with an id that no earlier one has.
    private static func named(_ lessons: [Lesson]) -> [Lesson] {
        var ids: Set<String> = []
        return lessons.map { lesson in
            var lesson = lesson
            lesson.proposal.rule.id = RuleSlug.unique(lesson.proposal.rule.id, among: ids)
            ids.insert(lesson.proposal.rule.id)
            return lesson
        }
    }

    private func associations(_ preparation: Preparation, _ replay: Replay) -> [Association] {
        let spoken = AssociationSearch(preparation: preparation, settings: settings).associations()
        let contrast = ContrastSearch(preparation: preparation, replay: replay, settings: settings)
        return spoken + AssociationMerge(preparation: preparation).merged(spoken)
            + contrast.associations(besides: Set(spoken.flatMap(\.forms)))
    }
}
