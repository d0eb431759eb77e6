import Foundation
import Rules
import Signals

/// The trial of rules that stand: what was accepted in spite of them.
public struct StandingTrial {
    private let accepted: [AcceptedChange]
    private let takenBack: TakenBackLines

    /// - Parameters:
    ///   - signals: Lines that one of them corrected were not accepted.
    ///   - accepted: The recent changes.
    public init(_ signals: [Signal], accepted: [AcceptedChange]) {
        self.accepted = accepted
        takenBack = TakenBackLines(signals)
    }

    /// How many accepted changes since a moment have a line that the rule's check flags; nil where it has no check of
    /// lines.
    public func violating(_ rule: Rule, since start: Date) -> Int? {
        guard case .line(let check) = rule.check, let matcher = try? LineMatcher(check), let scope = try? Scope(rule.scope)
        else { return nil }
        let changes = accepted.filter { $0.at > start }.map { change in
            AcceptedChange(id: change.id, at: change.at, message: "", files: change.files.filter { scope.contains($0.path) })
        }
        let flagged = Flagged(matcher, Replay.lines(of: changes, without: takenBack))
        return flagged.owners(in: flagged.types).count
    }
}
