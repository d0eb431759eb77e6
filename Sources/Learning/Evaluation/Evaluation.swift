import Foundation

/// What the rules that could have been learned before a day did after it.
public struct Evaluation: Sendable {
    /// The moment that divides what was learned from and what was replayed.
    public let cut: Date
    /// Signals with a correction that were learned from.
    public let learned: Int
    /// Review comments with a correction that were held out.
    public let heldOut: Int
    /// Signals with a correction but no date, of which nothing says whether they were known before the cut.
    public let undated: Int
    /// Accepted changes after the cut, and the lines that they added to files.
    public let changes: Int
    public let lines: Int
    /// One for each rule, the worthiest first.
    public let rules: [RuleEvaluation]
    /// What all rules that warn or block did together.
    public let checks: Figures
    /// Held-out comments that say what some statement had said already, whatever its stage.
    public let repeated: Int
    /// Those of them that a rule which warns or blocks would have prevented.
    public let prevented: Int
    /// What became of the failures that people gave a label.
    public let labelled: Labelled

    /// Failures with a label after the cut, and those of them that a rule learned before it speaks of.
    public struct Labelled: Sendable, Hashable {
        public let heldOut: Int
        public let prevented: Int
    }

    /// What one rule, or several together, did in the replay.
    public struct Figures: Sendable, Hashable {
        /// Held-out comments whose lines were flagged as they were and not as they became.
        public var caught = 0
        /// Accepted lines that were flagged.
        public var alarms = 0
        /// Accepted changes with at least one of them.
        public var alarmedChanges = 0
    }

    /// Of the held-out comments, the share that was caught; nil where none was held out.
    public var caughtShare: Double? { Self.share(checks.caught, of: heldOut) }
    /// Alarms in a thousand accepted lines.
    public var alarmsPerThousandLines: Double? { Self.share(checks.alarms * 1_000, of: lines) }
    public var alarmedShare: Double? { Self.share(checks.alarmedChanges, of: changes) }
    /// Held-out comments that repeat a statement, for a hundred accepted changes: with no rule standing, and with all.
    public var repeatRateBefore: Double? { Self.share(repeated * 100, of: changes) }
    public var repeatRateAfter: Double? { Self.share((repeated - prevented) * 100, of: changes) }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}
