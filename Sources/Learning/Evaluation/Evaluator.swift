import Foundation
import Rules
import Signals

/// Learns from what was said before a day, and replays what came after it.
public struct Evaluator {
    private let learner: Learner
    private let scope: Scope

    /// - Parameter scope: The files whose comments and lines are replayed; all are learned from.
    public init(_ learner: Learner, scope: Scope) {
        self.learner = learner
        self.scope = scope
    }

    /// The moment before which the given share of the corrected comments was made, nil where none has a date.
    public func cut(of signals: [Signal], share: Double) -> Date? {
        HeldOut.cut(of: signals.filter { isReplayed($0) || isLabelled($0) }.compactMap(\.at), share: share)
    }

    /// - Parameters:
    ///   - accepted: The changes until `cut`.
    ///   - later: Those after it.
    ///   - trees: As `Learner.proposals(from:accepted:in:)` has it.
    public func evaluation(
        of signals: [Signal], cut: Date, accepted: [AcceptedChange], later: [AcceptedChange], in trees: (any AcceptedTrees)? = nil
    ) -> Evaluation {
        let early = signals.filter { $0.at.map { $0 <= cut } ?? false }
        let late = signals.filter { $0.at.map { $0 > cut } ?? false }
        let heldOut = late.filter(isReplayed)
        let failures = late.filter(isLabelled)
        let (preparation, tried) = Learner.prepared(early, accepted: accepted, in: trees)
        let lessons = learner.lessons(from: preparation, on: tried, accepted: accepted)
        let later = later.compactMap(replayed)
        let replay = HeldOutReplay(preparation.prepared(heldOut.sorted { $0.id < $1.id }), later, in: trees)

        var all = HeldOutReplay.Result()
        var rules: [RuleEvaluation] = []
        for lesson in lessons {
            var rule = RuleEvaluation(rule: lesson.proposal.rule)
            let result: HeldOutReplay.Result
            switch lesson.basis {
            case .lines(let candidate): result = replay.result(for: candidate, as: rule.rule)
            case .files(let candidate): result = replay.result(for: candidate, as: rule.rule)
            case .name(let candidate): result = replay.result(for: candidate)
            case .field(let candidate): result = replay.result(for: candidate, as: rule.rule)
            case .practice(let candidate): result = replay.result(for: candidate)
            case .label:
                let cover = RuleCover([rule.rule])
                rule.repeated = failures.count { !cover.rules(covering: $0).isEmpty }
                rules.append(rule)
                continue
            }
            rule.figures = Evaluation.Figures(result)
            rule.repeated = result.said.count
            all.formUnion(rule.rule.stage >= .warn ? result : result.ofWords)
            rules.append(rule)
        }
        return Evaluation(
            cut: cut, learned: preparation.corrected.count, heldOut: heldOut.count,
            undated: signals.count { $0.at == nil && !$0.corrections.isEmpty },
            changes: later.count, lines: later.reduce(0) { $0 + $1.files.reduce(0) { $0 + $1.count } }, rules: rules,
            checks: Evaluation.Figures(all), repeated: all.said.count, prevented: all.caught.count,
            labelled: Evaluation.Labelled(
                heldOut: failures.count, prevented: RuleCover(lessons.map(\.proposal.rule)).counts(of: failures).all))
    }

    private func isLabelled(_ signal: Signal) -> Bool { !Label.failures(in: signal.tags).isEmpty }

    /// Only what a correction answered can be shown to be caught.
    private func isReplayed(_ signal: Signal) -> Bool {
        signal.kind == .comment && signal.corrections.contains { scope.contains($0.path) }
    }

    /// What of a change is in scope; nil where nothing is.
    private func replayed(_ change: AcceptedChange) -> AcceptedChange? {
        let files = change.files.filter { scope.contains($0.path) }
        guard !files.isEmpty || scope.text.isEmpty else { return nil }
        return AcceptedChange(
            id: change.id, at: change.at, writtenAt: change.writtenAt, message: scope.text.isEmpty ? change.message : "", files: files)
    }
}

extension HeldOutReplay.Result {
    /// What the statement did: a check that only goes with advice judges nothing.
    fileprivate var ofWords: Self { Self(said: said) }

    /// Counts each comment and change once; a line that two rules flag is two alarms.
    fileprivate mutating func formUnion(_ other: Self) {
        caught.formUnion(other.caught)
        said.formUnion(other.said)
        alarmed.formUnion(other.alarmed)
        alarms += other.alarms
    }
}

extension Evaluation.Figures {
    fileprivate init(_ result: HeldOutReplay.Result) {
        self.init(caught: result.caught.count, alarms: result.alarms, alarmedChanges: result.alarmed.count)
    }
}
