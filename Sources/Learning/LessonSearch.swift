import Signals

/// Finds all that signals teach, in six kinds: what lines show, code that reviewers ask for by its name, what only whole files
/// show, fields of messages, practices, and labels. Each says what the ones before it have not said.
struct LessonSearch {
    let learner: Learner
    let preparation: Preparation
    let replay: Replay
    let accepted: [AcceptedChange]
    private let draft: ProposalDraft

    init(learner: Learner, preparation: Preparation, replay: Replay, accepted: [AcceptedChange]) {
        self.learner = learner
        self.preparation = preparation
        self.replay = replay
        self.accepted = accepted
        draft = ProposalDraft(
            preparation: preparation, replay: replay, heldOut: HeldOut(preparation, replay, threshold: learner.settings.threshold))
    }

    /// The worthiest first, each rule with an id of its own.
    func lessons() -> [Lesson] {
        let labels = TagClusterSearch(preparation: preparation, settings: learner.settings)
        let clusters = labels.clusters()
        let lines = lineLessons(besides: labels.associations(in: clusters))
        let spoken = NitEchoes.without(lines + nameLessons(besides: lines), preparation.tokens)
        let shown = fileLessons() + fieldLessons() + spoken
        let practices = practiceLessons(besides: shown)
        let labelled = labelLessons(of: clusters, besides: spoken)
        return Self.named(ProposalEchoes.without(shown + practices + labelled, of: \.proposal))
    }

    /// - Parameter labelled: What corrections with one label have in common.
    private func lineLessons(besides labelled: [Association]) -> [Lesson] {
        let nits = NitSearch(preparation: preparation, replay: replay, settings: learner.settings, catalogue: learner.catalogue.nits)
        let inference = CandidateInference(preparation: preparation, replay: replay)
        let inferred = (associations() + labelled).concurrentMap { inference.candidate(from: $0) }.compactMap { $0 }
        let selection = CandidateSelection(preparation: preparation, settings: learner.settings, catalogue: learner.catalogue.nits)
        let chosen = selection.chosen(from: nits.candidates() + inferred)
        return zip(chosen, chosen.concurrentMap { draft.proposal(for: $0) }).compactMap { candidate, proposal in
            proposal.map { Lesson(basis: .lines(candidate), proposal: $0) }
        }
    }

    private func associations() -> [Association] {
        let spoken = AssociationSearch(preparation: preparation, settings: learner.settings).associations()
        let contrast = ContrastSearch(preparation: preparation, replay: replay, settings: learner.settings)
        return spoken + AssociationMerge(preparation: preparation).merged(spoken)
            + contrast.associations(besides: Set(spoken.flatMap(\.forms)))
    }

    /// Leaves out a name most of whose comments stand behind a lesson of lines already.
    private func nameLessons(besides lines: [Lesson]) -> [Lesson] {
        NameSearch(preparation: preparation, replay: replay, catalogue: learner.catalogue.nameNits)
            .candidates(besides: Set(lines.flatMap(\.evidence)))
            .compactMap { candidate in draft.proposal(for: candidate).map { Lesson(basis: .name(candidate), proposal: $0) } }
            .sorted(by: Self.isAskedForMore)
    }

    private func fileLessons() -> [Lesson] {
        FileNitSearch(
            preparation: preparation, replay: replay, accepted: accepted, settings: learner.settings, catalogue: learner.catalogue.fileNits
        ).candidates().map { Lesson(basis: .files($0), proposal: draft.proposal(for: $0)) }.sorted(by: Self.isAskedForMore)
    }

    private func fieldLessons() -> [Lesson] {
        MessageFieldSearch(
            preparation: preparation, replay: replay, accepted: accepted, settings: learner.settings,
            catalogue: learner.catalogue.messageFields
        ).candidates().map { Lesson(basis: .field($0), proposal: draft.proposal(for: $0)) }.sorted(by: Self.isAskedForMore)
    }

    private func practiceLessons(besides lessons: [Lesson]) -> [Lesson] {
        let said = Set(lessons.map(\.proposal.rule.id))
        let unsaid = learner.catalogue.practices.filter { $0.echoed.isDisjoint(with: said) }
        return PracticeSearch(preparation: preparation, replay: replay, catalogue: unsaid)
            .candidates(besides: Set(lessons.flatMap(\.evidence)))
            .map { Lesson(basis: .practice($0), proposal: draft.proposal(for: $0)) }.sorted(by: Self.isAskedForMore)
    }

    /// Of those that no other lesson has.
    private func labelLessons(of clusters: [TagCluster], besides lessons: [Lesson]) -> [Lesson] {
        let answered = Set(lessons.flatMap(\.proposal.rule.tags))
        return clusters.filter { !answered.contains($0.tag) }
            .map { Lesson(basis: .label, proposal: draft.proposal(for: $0)) }.sorted(by: Self.isAskedForMore)
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
}
