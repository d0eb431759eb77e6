import AfterCommit
import Catalogue
import Foundation
import Git
import GitCommand
import Instructions
import Learning
import Memory
import Outcomes
import Phrasing
import RuleFiles
import Rules
import Signals
import Support

/// One run of the learning: reads what is new, and where anything that counts has changed, learns anew
/// from all that is remembered.
struct LearningRun {
    let paths: RepositoryPaths
    /// Where a person waits at a terminal.
    private let progress: ProgressLine?
    private let memory: Memory
    private let settings: Settings
    private let store: RuleStore
    private let rejected: RejectedList
    private let instructions: StandingInstructions

    /// - Parameter rebuild: Forgets what was read, to read everything anew.
    init(in paths: RepositoryPaths, rebuild: Bool = false, progress: ProgressLine? = nil) throws {
        self.paths = paths
        self.progress = progress
        settings = try Settings(in: paths)
        store = RuleStore(in: paths)
        rejected = try RejectedList.read(in: paths)
        instructions = try StandingInstructions.read(in: paths)
        memory =
            try rebuild
            ? Memory.openForgotten(commonDirectory: paths.commonDirectory)
            : Memory.open(commonDirectory: paths.commonDirectory)
    }

    /// Reads and learns.
    /// - Parameter onlyFromNewSignals: A new commit alone shifts the trial's figures a little and is not
    ///   worth the wait behind a commit.
    func run(onlyFromNewSignals: Bool = false) throws -> LearningReport {
        let repository = try Repository.open()
        let mark = LearningMark(head: try repository.head()?.hex ?? "", in: paths)
        let report = try run(repository, onlyFromNewSignals)
        mark.leave(in: paths, isAwaiting: try memory.readingState().isAwaiting)
        return report
    }

    private func run(_ repository: Repository, _ onlyFromNewSignals: Bool) throws -> LearningReport {
        let state = try memory.readingState()
        // The usual case, and so the quick one: nothing has moved.
        if try state.fingerprint == RefsFingerprint(of: repository), try memory.isLearned(from: learningSource(state)) {
            return try LearningReport(
                newSignals: 0, changes: nil, stages: onlyFromNewSignals ? [] : stageChanges(), besides: rejected,
                unread: onlyFromNewSignals ? nil : UnreadReviews(in: paths), memory)
        }
        let rules = store.rules
        // Where nothing was read before, it is known at once that they will be needed.
        let early = state.fingerprint == nil && !onlyFromNewSignals ? acceptedChanges() : nil
        let reading = try read(repository, after: state, told: rules, inPassing: onlyFromNewSignals)
        let hasNews = !reading.signals.isEmpty || !reading.withdrawn.isEmpty
        var changes: Int?
        if hasNews || !onlyFromNewSignals, try !memory.isLearned(from: learningSource(reading.state)) {
            changes = try learn(
                from: reading, after: state, on: early ?? acceptedChanges(), in: repository, isAsking: !onlyFromNewSignals)
        } else {
            try Self.keep(reading, after: state, in: memory)
        }
        return try LearningReport(
            newSignals: reading.signals.count, repeated: RuleCover(rules).counts(of: reading.signals), changes: changes,
            isShallow: repository.isShallow, stages: onlyFromNewSignals ? [] : stageChanges(),
            besides: rejected, unread: onlyFromNewSignals ? nil : UnreadReviews(in: paths), memory)
    }

    /// Learns from all that is remembered and what was just read, and keeps it.
    /// - Parameters:
    ///   - reading: What the memory does not have yet.
    ///   - isAsking: Whether a model may be asked for statements.
    /// - Returns: How many accepted changes the checks were tried on.
    private func learn(
        from reading: Reading, after state: ReadingState, on history: Aside<[AcceptedChange], any Error>, in repository: Repository,
        isAsking: Bool
    ) throws -> Int {
        let signals = try memory.signals(with: reading)
        let kept = Aside { [memory] in try Self.keep(reading, after: state, in: memory) }
        // However learning ends, what was read is not read again.
        defer { _ = try? kept.value() }
        progress?.show("reading accepted changes")
        let accepted = try history.value()
        progress?.show("learning from \(signals.count) signals, trying on \(accepted.count) changes")
        let trees = AcceptedCommits(in: repository)
        let learner = try learner()
        let known = Known(store.rules, instructions, learner.catalogue)
        let taken = store.takenIDs
        let learned = learner.proposals(from: signals, accepted: accepted, in: trees).filter {
            !taken.contains($0.rule.id) && !known.isRule($0)
        }
        var sieve = try ProposalSieve(of: repository, in: paths, besides: known, learner)
        let phrased = try phrased(learned.compactMap { sieve.passed($0) }, besides: known, isAsking: isAsking)
        try kept.value()
        let study = StandingStudy(
            store.rules, lives: try RuleLives.read(in: paths),
            known: KnownChecks(nits: learner.catalogue.nits, fileNits: learner.catalogue.fileNits))
        try memory.keep(standing: study.figures(signals: signals, accepted: accepted, trees: trees))
        // What a model has still to be asked about is learned anew by the next run that may ask.
        let source = learningSource(reading.state) + (phrased.isComplete ? "" : "\nunasked")
        try memory.replaceProposals(with: phrased.proposals, besides: sieve.unproposed, learnedFrom: source)
        return accepted.count
    }

    private func stageChanges() throws -> [StageChange] {
        try StandingRules(store, in: paths, memory).changes(besides: rejected)
    }

    /// Reads what is new, and learns from all but the newest to see how that would have done since.
    /// - Parameters:
    ///   - day: What was said until then is learned from; nil divides by `share`.
    ///   - share: The share of the corrected comments that are learned from.
    ///   - scope: The files whose comments and lines are replayed.
    /// - Returns: Nil where no comment has both a date and a correction.
    func evaluation(until day: Date?, share: Double, scope: Scope) throws -> Evaluation? {
        let repository = try Repository.open()
        let state = try memory.readingState()
        if try state.fingerprint != RefsFingerprint(of: repository) {
            try Self.keep(read(repository, after: state, told: store.rules), after: state, in: memory)
        }
        let signals = try memory.signals()
        let evaluator = Evaluator(try learner(), scope: scope)
        guard let cut = day ?? evaluator.cut(of: signals, share: share) else { return nil }
        let history = history(repository)
        let accepted = try history.changes(until: cut)
        let later = try history.changes(after: cut)
        progress?.show("learning from the older of \(signals.count) signals, replaying the newer")
        return evaluator.evaluation(of: signals, cut: cut, accepted: accepted, later: later, in: AcceptedCommits(in: repository))
    }

    private func read(
        _ repository: Repository, after state: ReadingState, told rules: [Rule], inPassing: Bool = false
    ) throws -> Reading {
        var reader = SignalReader(repository, told: rules.map(\.statement))
        if let progress { reader.progress = progress.show }
        return try memory.news(in: reader.read(after: state, inPassing: inPassing))
    }

    private static func keep(_ reading: Reading, after state: ReadingState, in memory: Memory) throws {
        if !reading.signals.isEmpty || !reading.withdrawn.isEmpty || reading.state != state { try memory.keep(reading) }
    }

    /// Reads them while something else is done, by a handle of its own.
    private func acceptedChanges() -> Aside<[AcceptedChange], any Error> {
        Aside { try AcceptedHistory(Repository.open()).changes() }
    }

    private func history(_ repository: Repository) -> AcceptedHistory {
        var history = AcceptedHistory(repository)
        if let progress { history.progress = progress.show }
        return history
    }

    private func learner() throws -> Learner {
        var learning = LearningSettings()
        if let threshold = settings.threshold { learning.threshold = threshold }
        return Learner(settings: learning, catalogue: try Catalogue.all())
    }

    /// Those that are news, in a model's words where the settings name one; then those that were rejected, which are kept for
    /// when that is undone.
    /// - Parameter isAsking: Whether a model may be asked for statements, which takes as long as it takes.
    private func phrased(
        _ untold: [Proposal], besides known: Known, isAsking: Bool
    ) throws -> (proposals: [Proposal], isComplete: Bool) {
        let proposals = untold.filter { !$0.isRejected(by: rejected) }
        let turnedDown = untold.filter { $0.isRejected(by: rejected) }
        guard let model = settings.model else { return (proposals + turnedDown, true) }
        if isAsking { progress?.show("asking \(Printable.text(model.arguments[0])) for statements") }
        var phrasing = Phrasing(model, known: try memory.phrases(), isAsking: isAsking)
        let phrased = ProposalEchoes.without(
            phrasing.phrased(proposals).filter { !known.says($0) && !$0.isRejected(by: rejected) })
        let failure = phrasing.failure.map { "\(model.arguments[0]): \($0)" }
        try memory.keep(phrases: phrasing.answers, failure: isAsking ? failure : memory.modelFailure())
        return (phrased + turnedDown, phrasing.isComplete)
    }

    /// All that the proposals depend on, in one text: another version of Precept may learn otherwise.
    private func learningSource(_ state: ReadingState) -> String {
        let rules = store.sources.map { source in
            switch source.content {
            case .bytes(let bytes): "\(source.file)\n\(String(decoding: bytes, as: UTF8.self))"
            case .refused(let reason): "\(source.file)\n\(reason)"
            }
        }
        let model = settings.model.map { "model \($0.arguments)" } ?? "no model"
        let told = [SHA1.hex(of: instructions.files.flatMap { [$0.path, $0.text] })]
        let parts =
            [Version.text, state.fingerprint?.digest ?? "", "threshold \(settings.threshold ?? 0)", model, rejected.text] + rules + told
        return parts.joined(separator: "\n")
    }
}
