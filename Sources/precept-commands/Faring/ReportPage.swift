import Foundation
import GitCommand
import Instructions
import Learning
import Outcomes
import PreceptTemplates
import RuleFiles
import Rules
import Support

/// How the rules fare, as one HTML page.
struct ReportPage {
    // The names are the template's.
    private let name: String
    private let newest: String?
    private let stages: String
    private let outcomes: String
    private let change: String?
    private let trend: TrendChart?
    private let rows: [RuleRow]
    private let hasRows: Bool
    private let lives: [LifeStrip]
    private let hasLives: Bool
    private let livesFrom: String
    private let livesTo: String
    private let cost: InstructionCost
    private let spent: TokenChart?
    private let waiting: [WaitingItem]
    private let hasWaiting: Bool
    private let said: [SaidSince]
    private let hasSaid: Bool
    private let broken: [String]
    private let hasBroken: Bool

    init(in paths: RepositoryPaths) throws {
        let report = try StatusReport(in: paths, isShared: true)
        let newest = try NewestCommit(in: paths)
        let place = paths.worktree ?? URL(filePath: paths.commonDirectory).standardizedFileURL.path
        name = CleanText.line(String(place.split(separator: "/").last ?? ""), limit: 80)
        self.newest = newest.map { "commit \($0.id.prefix(12)) of \(Day.text(at: $0.at))" }
        (stages, outcomes) = (report.stagesInWords, report.outcomesInWords)
        change = Self.change(report.entries)
        trend = TrendChart(RepeatTrend(of: report.rates, commits: report.commits, lives: report.lives, rules: report.entries.map(\.rule)))
        rows = Self.rows(report)
        hasRows = !rows.isEmpty
        let rules = report.entries.map(\.rule) + report.rules.filter { $0.stage == .retired }
        let ids = rules.map(\.id) + Set(report.lives.ids).subtracting(rules.map(\.id)).sorted()
        let byID = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
        let history = try TokenHistory.read(in: paths)
        let span = LifeStrip.Span(
            history.points.map(\.at) + ids.flatMap { report.lives[$0].map(\.at) } + rules.compactMap(LifeStrip.proposed)
                + (newest.map { [$0.at] } ?? []))
        lives = ids.map { LifeStrip($0, byID[$0], report.lives[$0], in: span) }
        hasLives = !lives.isEmpty
        (livesFrom, livesTo) = (Day.text(at: span.start), Day.text(at: span.end))
        cost = InstructionCost(report.told)
        spent = TokenChart(history, budget: report.told?.budget ?? InstructionPlan.defaultBudget, in: span)
        waiting = report.waiting.rules.map(WaitingItem.init) + report.waiting.changes.map(WaitingItem.init)
        hasWaiting = !waiting.isEmpty
        said = SaidSince.all(of: report.entries.map(\.rule), report.rates)
        hasSaid = !said.isEmpty
        broken = report.failures.map { "\(Printable.text($0.file)): \(Printable.text($0.reason))" }
        hasBroken = !broken.isEmpty
    }

    func text() throws -> String { try MarkupContent.template(PreceptTemplates.report).render(self) }

    /// The rates of all rules together, of those that have both.
    private static func change(_ entries: [StatusReport.Entry]) -> String? {
        let rates = entries.compactMap(\.rates).filter { $0.before.perHundred != nil && $0.after.perHundred != nil }
        if rates.isEmpty { return nil }
        let sum = { (rate: KeyPath<RepeatRates.Rates, RepeatRates.Rate>) in
            StatusReport.decimal(rates.reduce(0) { $0 + ($1[keyPath: rate].perHundred ?? 0) })
        }
        return "\(sum(\.before)) for 100 commits before, \(sum(\.after)) since"
    }

    /// Those in force, then what retired ones have found.
    private static func rows(_ report: StatusReport) -> [RuleRow] {
        let retired = report.rules.filter { $0.stage == .retired }
            .map { (rule: $0, figures: OutcomeFigures(report.standing.findings(of: $0.id))) }.filter { $0.figures.fired > 0 }
        let most = (report.entries.map(\.figures.fired) + retired.map(\.figures.fired)).max() ?? 0
        return report.entries.map { entry in
            let remark =
                entry.isOverFiring
                ? "over-fires: much of it is committed all the same"
                : entry.isInert ? "inert: nothing was found or said since it was accepted" : nil
            return RuleRow(entry.rule, entry.figures, entry.rates, remark: remark, most: most)
        } + retired.map { RuleRow($0.rule, $0.figures, nil, remark: nil, most: most) }
    }
}
