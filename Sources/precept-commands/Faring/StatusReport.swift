import Checking
import GitCommand
import Instructions
import Memory
import Outcomes
import RuleFiles
import Rules

/// How the rules of a repository fare.
struct StatusReport {
    /// One rule in force.
    struct Entry {
        let rule: Rule
        /// All that was found in this clone, whenever.
        let figures: OutcomeFigures
        let standing: StandingFigures
        /// Nil where the rule's file is not committed.
        let accepted: Int?
        let rates: RepeatRates.Rates?
        let isPrivate: Bool

        /// Whether nothing was found or said for so long that the rule may mean nothing.
        var isInert: Bool {
            figures.fired == 0 && (rates.map { $0.after.failures == 0 && $0.after.commits >= Self.longSilence } ?? false)
        }

        /// Whether much of what it finds is committed all the same.
        var isOverFiring: Bool { Promotion.isOverFiring(figures) }

        /// In commits.
        private static let longSilence = 100
    }

    let entries: [Entry]
    let stages: [Stage: Int]
    /// Of all rules, those that are retired now too.
    let figures: OutcomeFigures
    /// What telling the rules costs the agents that read the instruction files; nil where these cannot be written.
    let told: InstructionPlan?
    /// Rule files that are not in force.
    let failures: [RuleLoadFailure]
    let waiting: Waiting
    /// Those in force and those that were.
    let rules: [Rule]
    /// What every rule that is in force or was says of itself.
    let standing: StandingRules
    let lives: RuleLives
    let rates: RepeatRates
    /// When the commits on HEAD were made, in seconds since 1970, but for precept's own; a merge brings in no change of its
    /// own.
    let commits: [Int]

    struct Waiting {
        /// The worthiest first.
        let rules: [Rule]
        let changes: [StageChange]

        var count: Int { rules.count + changes.count }
    }

    /// - Parameter isShared: Leaves out what is of this clone alone: its private rules.
    init(in paths: RepositoryPaths, isShared: Bool = false) throws {
        let store = RuleStore(in: paths)
        let waiting = try WaitingProposals(in: paths, store)
        let standing = waiting.standing
        self.standing = standing
        lives = try RuleLives.read(in: paths)
        rules = standing.rules.filter { !isShared || !standing.isPrivate($0.id) }
        let inForce = rules.filter { $0.stage != .retired }
        let memory = try Memory.openExisting(commonDirectory: paths.commonDirectory)
        commits = inForce.isEmpty ? [] : try Self.commitTimes(in: paths)
        rates = RepeatRates(of: inForce, inForce.isEmpty ? [] : try memory?.signals() ?? [], commits: commits, lives: lives)
        entries = inForce.map { [standing, lives, rates] rule in
            Entry(
                rule: rule, figures: OutcomeFigures(standing.findings(of: rule.id)), standing: standing.standing(of: rule.id),
                accepted: lives.accepted(rule.id), rates: rates[rule.id], isPrivate: standing.isPrivate(rule.id))
        }.sorted { ($1.rule.stage, $1.figures.fired, $0.rule.id) < ($0.rule.stage, $0.figures.fired, $1.rule.id) }
        stages = Dictionary(grouping: rules, by: \.stage).mapValues(\.count)
        figures = OutcomeFigures(standing.findings.filter { !isShared || !standing.isPrivate($0.key.rule) })
        failures = store.failures
        self.waiting = Waiting(rules: waiting.proposals.map(\.rule), changes: waiting.changes.filter { !isShared || !$0.isPrivate })
        told = try? AcceptedRules.read(in: paths).plan()
    }

    private static func commitTimes(in paths: RepositoryPaths) throws -> [Int] {
        // What precept committed of an amendment repeats nobody's failure.
        let others = ["--invert-grep", "--grep=^\(CommittedAmendment.trailer)"]
        let log = try GitCommand(["log", "--no-merges", "--no-show-signature", "--format=%ct"] + others, in: paths.worktree).run()
        return log.status == 0 ? log.text.split(separator: "\n").compactMap { Int($0) } : []
    }
}
