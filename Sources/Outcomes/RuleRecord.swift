import Foundation
import Learning
import RuleFiles
import Rules
import Signals

/// What was said of a rule, before it was accepted and since. Pure.
public struct RuleRecord {
    /// When it was accepted; nil where its file is not committed.
    public let accepted: Date?
    /// The signals that say what it says, oldest first: those that count as evidence, and those that came after it.
    public let before: [Signal]
    public let after: [Signal]

    /// - Parameter signals: Those without a date are evidence.
    public init(of rule: Rule, _ signals: [Signal], lives: RuleLives) {
        // What is retired was said all the same.
        var rule = rule
        if rule.stage == .retired { rule.stage = .advise }
        let mentions = RuleMentions([rule])
        let said = signals.filter { !mentions.rules(saidBy: $0).said.isEmpty }
            .sorted { ($0.at ?? .distantPast, $0.id) < ($1.at ?? .distantPast, $1.id) }
        let accepted = lives.accepted(rule.id).map { Date(timeIntervalSince1970: Double($0)) }
        self.accepted = accepted
        after = said.filter { signal in accepted.map { start in signal.at.map { $0 > start } ?? false } ?? false }
        before = Array(said.dropLast(after.count))
    }
}
