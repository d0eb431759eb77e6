/// How hard a rule bites at commit.
///
/// Ordered from mildest to hardest, so that `max` of two stages is the one that holds where a range
/// weakens a rule.
public enum Stage: String, Sendable, CaseIterable, Comparable {
    /// Kept for the record; no longer told or checked.
    case retired
    /// Told in the instruction file; silent at commit.
    case advise
    /// Printed at commit, which passes.
    case warn
    /// Stops the commit.
    case block

    public static func < (left: Stage, right: Stage) -> Bool {
        left.hardness < right.hardness
    }

    private var hardness: Int {
        switch self {
        case .retired: 0
        case .advise: 1
        case .warn: 2
        case .block: 3
        }
    }
}
