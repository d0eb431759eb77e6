import Outcomes
import Signals
import Support

/// Outcomes as programs read them: `{"fired", "fixed", "overridden", "waived", "bypassed", "discarded", "open",
/// "said_after"}`, counts.
/// The last is of one rule only.
enum OutcomesJSON {
    static func text(of figures: OutcomeFigures, _ standing: StandingFigures? = nil) -> String {
        let fates = [Fate.fixed, .overridden, .waived, .bypassed, .discarded, .open].map {
            (name: $0.rawValue, value: Optional("\(figures[$0])"))
        }
        return JSONText.object([("fired", "\(figures.fired)")] + fates + [("said_after", standing.map { "\($0.saidAfter)" })])
    }

    /// `{"path", "line", "stage", "fate", "first_at", "last_at", "times", "commit"}`; a finding in a message has no path.
    static func text(of finding: FollowedFinding) -> String {
        JSONText.object([
            ("path", finding.key.path.map { JSONText.string($0) }), ("line", "\(finding.line)"),
            ("stage", JSONText.string(finding.stage.rawValue)), ("fate", JSONText.string(finding.fate.rawValue)),
            ("first_at", JSONText.string(RFC3339.text(finding.firstAt))), ("last_at", JSONText.string(RFC3339.text(finding.lastAt))),
            ("times", "\(finding.times)"), ("commit", finding.commit.map { JSONText.string($0) }),
        ])
    }
}
