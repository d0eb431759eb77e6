import Foundation
import Rules
import Signals

/// The trial of rules that stand: what was accepted in spite of them.
public struct StandingTrial {
    /// Accepted changes.
    public struct Figures: Sendable, Hashable {
        /// Those that break the rule.
        public var violating = 0
        /// Those that show the good form and do not break it; nil where that is nothing but the bad one's absence.
        public var keeping: Int?
        /// Since when changes were looked at, where those since the rule stands are too many; nil where all were.
        public var since: Date?
    }

    private struct Part: Hashable {
        let scope: Scope
        let start: Date
    }

    let accepted: [AcceptedChange]
    let trees: (any AcceptedTrees)?
    private let takenBack: TakenBackLines
    let budget: SearchBudget
    /// What was made ready for one rule serves all of the same scope.
    private var parts: [Part: ReplayedLines] = [:]

    /// - Parameters:
    ///   - signals: Lines that one of them corrected were not accepted.
    ///   - accepted: The recent changes, newest first.
    ///   - trees: Asked by rules of which the changes' lines do not tell enough; without it, these are not tried.
    ///   - budget: Of those rules that will be tried.
    public init(_ signals: [Signal], accepted: [AcceptedChange], trees: (any AcceptedTrees)? = nil, budget: SearchBudget) {
        self.accepted = accepted
        self.trees = trees
        self.budget = budget
        takenBack = TakenBackLines(signals)
    }

    /// Since when changes are known; nil where there is none.
    public var start: Date? { accepted.map(\.at).min() }

    /// What the changes since a moment show of a check.
    /// - Parameters:
    ///   - number: The rule's, in the budget.
    ///   - good: A pattern for lines that show the good form; nil where there is none.
    ///   - globs: The rule's scope.
    /// - Returns: Nil where changes cannot be held against the check, or its patterns take too long.
    public mutating func figures(
        of check: Check, good: String? = nil, in globs: [String], number: Int, since start: Date
    ) -> Figures? {
        guard let scope = try? Scope(globs) else { return nil }
        switch check {
        case let check where check.asksForMoreThanLines: return figures(judgingWholly: check, in: globs, scope, number, since: start)
        case .line(let check):
            let part = Part(scope: scope, start: start)
            let lines = parts[part] ?? Replay.lines(of: changes(since: start, in: scope), in: trees, without: takenBack)
            parts[part] = lines
            return figures(of: check, good, lines, number)
        case .message(let message): return figures(of: message, number, keeping: check.showsKeeping ? 0 : nil, since: start)
        case .file, .companion: return figures(of: check, scope, number, since: start)
        case .attested, .links: return nil
        }
    }

    private func figures(of check: LineCheck, _ good: String?, _ lines: ReplayedLines, _ number: Int) -> Figures? {
        guard let matcher = try? LineMatcher(check) else { return nil }
        let bytes = lines.lines.bytes.count
        let flagged = budget.search(number, bytes: bytes) { Flagged(matcher, lines, while: $0) }
        guard let flagged, flagged.isComplete else { return nil }
        let violating = flagged.owners(in: flagged.types)
        guard let good else { return Figures(violating: violating.count) }
        guard let pattern = try? Pattern(good),
            let hits = budget.search(number, bytes: bytes, { pattern.search(lines.lines, while: $0).hits })
        else { return nil }
        let showing = Set(hits.map(\.line).filter(lines.isJudged).map(lines.owner))
        return Figures(violating: violating.count, keeping: showing.subtracting(violating).count)
    }

    private func figures(of check: MessageCheck, _ number: Int, keeping: Int?, since start: Date) -> Figures? {
        guard let matcher = try? MessageMatcher(check) else { return nil }
        var figures = Figures(keeping: keeping)
        for change in accepted where change.at > start {
            let message = Self.lines(of: change.message)
            guard let hits = budget.search(number, bytes: message.bytes.count, { try? matcher.search(message, while: $0) }), let hits
            else { return nil }
            if hits.isEmpty { figures.keeping? += 1 } else { figures.violating += 1 }
        }
        return figures
    }

    private func figures(of check: Check, _ scope: Scope, _ number: Int, since start: Date) -> Figures? {
        guard let judge = try? AcceptedFileJudge(check) else { return nil }
        let changes = accepted.filter { $0.at > start }
        let paths = changes.reduce(0) { $0 + $1.files.reduce(0) { $0 + $1.path.utf8.count } }
        let judged = budget.search(number, bytes: paths) { mayGoOn in
            JudgedFiles(of: changes, by: judge, where: { Self.isJudged($0, in: scope) }, while: mayGoOn).changes
        }
        return judged.map { Figures(violating: $0.breaking.count, keeping: check.showsKeeping ? $0.keeping.count : nil) }
    }

    private func changes(since start: Date, in scope: Scope) -> [AcceptedChange] {
        accepted.filter { $0.at > start }.map { change in
            AcceptedChange(
                id: change.id, at: change.at, writtenAt: change.writtenAt, message: "",
                files: change.files.filter { Self.isJudged($0.path, in: scope) })
        }
    }

    /// A rule file quotes what its rule forbids.
    static func isJudged(_ path: String, in scope: Scope) -> Bool { scope.contains(path) && !OwnFiles.isRule(path) }

    private static func lines(of message: String) -> JoinedLines {
        var lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
        return JoinedLines(lines.map(String.init))
    }
}
