import Signals

/// From signals and accepted changes to proposals. Pure: the same input gives the same proposals, in
/// whatever order it was read.
public struct Learner: Sendable {
    public let settings: LearningSettings
    /// What to look for besides what the evidence itself shows.
    public let catalogue: WellKnown

    public init(settings: LearningSettings = LearningSettings(), catalogue: WellKnown = WellKnown()) {
        self.settings = settings
        self.catalogue = catalogue
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
        let signals = RepeatedComments.without(signals.sorted { $0.id < $1.id })
        let replay = Aside { Replay(signals, accepted: accepted, in: trees) }
        return (Preparation(signals), replay.value())
    }

    func lessons(from preparation: Preparation, on replay: Replay, accepted: [AcceptedChange]) -> [Lesson] {
        LessonSearch(learner: self, preparation: preparation, replay: replay, accepted: accepted).lessons()
    }
}
