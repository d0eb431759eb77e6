import Checking
import GitCommand
import Learning
import Memory
import Outcomes
import RuleFiles
import Rules
import Signals
import Support

/// The rules that a repository shares and those of this clone alone, with what became of their findings here.
struct StandingRules {
    let rules: [Rule]
    private let privateIDs: Set<String>
    /// Every finding that was followed, of whatever rule, in the order in which they were found.
    let findings: [FollowedFinding]
    private let byRule: [String: [FollowedFinding]]
    private let standing: [String: StandingFigures]
    /// Where there are rules.
    private let today: String

    /// Reads what the hooks have logged since the last time. What was read is kept where there is a memory; where nothing
    /// was learned yet, there is none, and none is begun.
    /// - Parameter store: The rules; those of packs have outcomes, but their stages are others' to decide.
    init(_ store: RuleStore, in paths: RepositoryPaths) throws {
        try self.init(store, in: paths, Memory.openExisting(commonDirectory: paths.commonDirectory))
    }

    init(_ store: RuleStore, in paths: RepositoryPaths, _ memory: Memory?) throws {
        rules = store.rules.filter { store.origins[$0.id] == nil }
        privateIDs = Set(rules.map(\.id).filter { store.files[$0].map(RuleSource.isPrivate) ?? false })
        let mendedBeside = Set(store.rules.filter { $0.check?.isMendedBeside ?? false }.map(\.id))
        findings = try memory.map { try Self.followed(in: paths, mendedBeside, $0) } ?? Self.ledger(in: paths, mendedBeside).findings
        byRule = Dictionary(grouping: findings, by: \.key.rule)
        standing = try memory?.standing() ?? [:]
        if rules.isEmpty {
            // No stage to change, and no need to ask git.
            today = ""
        } else {
            let heard = [try memory?.newestComment() ?? 0] + findings.map(\.lastAt)
            today = Day.text(at: min(heard.max() ?? 0, try NewestCommit(in: paths)?.at ?? 0))
        }
    }

    /// Whether a rule never leaves the clone.
    func isPrivate(_ id: String) -> Bool { privateIDs.contains(id) }

    /// The findings of a rule, whenever.
    func findings(of id: String) -> [FollowedFinding] { byRule[id] ?? [] }

    func standing(of id: String) -> StandingFigures { standing[id] ?? StandingFigures() }

    /// What became of the findings since the rule's stage was last decided about.
    func figures(of rule: Rule) -> OutcomeFigures {
        OutcomeFigures(findings(of: rule.id), after: rule.outcomes.flatMap { RFC3339.seconds($0.at) })
    }

    /// The changes of stage that outcomes ask for and nobody has turned down, in the order of the rules' ids.
    func changes(besides rejected: RejectedList) -> [StageChange] {
        let inForce = rules.filter { $0.stage != .retired }
        let listening = findings.map(\.firstAt).min().map(Day.text(at:))
        var successors: [String: String] = [:]
        // What one replaces for oneself, the others keep.
        for rule in inForce {
            for id in rule.replaces where id != rule.id && (!isPrivate(rule.id) || isPrivate(id)) { successors[id] = rule.id }
        }
        return inForce.compactMap { rule in
            var change = Promotion.change(
                of: rule, figures(of: rule), standing(of: rule.id),
                lastFired: findings(of: rule.id).map(\.lastAt).max().map(Day.text(at:)), listening: listening,
                successor: successors[rule.id], today: today)
            change?.isPrivate = isPrivate(rule.id)
            return change
        }.filter { !rejected.covers($0.stage, of: $0.id, times: $0.times) }
    }

    /// The rule at another stage, with the sum of what led there.
    func rule(_ rule: Rule, at stage: Stage) -> Rule {
        let figures = figures(of: rule)
        let said = standing(of: rule.id).saidAfter
        guard stage != rule.stage else { return rule }
        var changed = rule
        changed.stage = stage
        var sum = rule.outcomes ?? OutcomeSummary()
        sum.fired += figures.fired
        sum.fixed += figures[.fixed]
        sum.overridden += figures[.overridden]
        sum.waived += figures[.waived]
        sum.bypassed += figures[.bypassed]
        sum.saidAfter += said
        sum.at = RFC3339.text(max(Clock.now(), figures.lastAt ?? 0))
        // A rule of which nothing was ever heard has no outcomes to tell.
        if sum.fired + sum.saidAfter > 0 { changed.outcomes = sum }
        return changed
    }

    /// All findings, once the log has been read on; of two processes at once, one begins again.
    private static func followed(in paths: RepositoryPaths, _ mendedBeside: Set<String>, _ memory: Memory) throws -> [FollowedFinding] {
        while true {
            let state = try memory.outcomeState()
            let (findings, place) = try ledger(in: paths, mendedBeside, open: state.open, after: state.place)
            if place == state.place && findings == state.open { break }
            if try memory.keep(findings, readTo: place, since: state) { break }
        }
        return try memory.findings()
    }

    private static func ledger(
        in paths: RepositoryPaths, _ mendedBeside: Set<String>, open: [FollowedFinding] = [], after place: String = ""
    ) throws -> (findings: [FollowedFinding], place: String) {
        let log = try OutcomeLogReader(commonDirectory: paths.commonDirectory, after: place)
        var ledger = FateLedger(open: open, mendedBeside: mendedBeside, CommittedLines(in: paths))
        for outcome in log.outcomes { try ledger.take(outcome) }
        try ledger.settleRest()
        return (ledger.findings, log.place)
    }
}
