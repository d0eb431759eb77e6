import Foundation
import Rules
import Signals

/// The trial of rules that stand: what was accepted in spite of them.
public struct StandingTrial {
    private struct Part: Hashable {
        let scope: Scope
        let start: Date
    }

    private let accepted: [AcceptedChange]
    private let takenBack: TakenBackLines
    /// What was made ready for one rule serves all of the same scope.
    private var parts: [Part: ReplayedLines] = [:]

    /// - Parameters:
    ///   - signals: Lines that one of them corrected were not accepted.
    ///   - accepted: The recent changes.
    public init(_ signals: [Signal], accepted: [AcceptedChange]) {
        self.accepted = accepted
        takenBack = TakenBackLines(signals)
    }

    /// Since when changes are known; nil where there is none.
    public var start: Date? { accepted.map(\.at).min() }

    /// How many accepted changes since a moment have a line that the rule's check flags; none where it has no check of
    /// lines.
    public mutating func violating(_ rule: Rule, since start: Date) -> Int {
        guard case .line(let check) = rule.check, let matcher = try? LineMatcher(check), let scope = try? Scope(rule.scope)
        else { return 0 }
        let part = Part(scope: scope, start: start)
        let lines = parts[part] ?? self.lines(of: part)
        parts[part] = lines
        let flagged = Flagged(matcher, lines)
        return flagged.owners(in: flagged.types).count
    }

    private func lines(of part: Part) -> ReplayedLines {
        let changes = accepted.filter { $0.at > part.start }.map { change in
            AcceptedChange(
                id: change.id, at: change.at, writtenAt: change.writtenAt, message: "",
                // A rule file quotes what its rule forbids.
                files: change.files.filter { part.scope.contains($0.path) && !$0.path.hasPrefix(".precept/") })
        }
        return Replay.lines(of: changes, without: takenBack)
    }
}
