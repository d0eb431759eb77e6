import Foundation
import GitCommand
import Learning
import Memory
import Outcomes
import RuleFiles
import Rules
import Signals
import Support

/// All that is known of a rule: the page that shows it, then its life, its outcomes, and who said it since.
struct RuleExplanation {
    private let rule: Rule
    private let file: String
    private let evidence: [Evidence]
    private let saidSince: [Evidence]
    private let life: [RuleLives.Turn]
    private let findings: [FollowedFinding]
    private let standing: StandingFigures
    private let change: StageChange?

    init(_ rule: Rule, _ store: RuleStore, in paths: RepositoryPaths) throws {
        let memory = try Memory.openExisting(commonDirectory: paths.commonDirectory)
        let rules = try StandingRules(store, in: paths, memory)
        let lives = try RuleLives.read(in: paths)
        let record = RuleRecord(of: rule, try memory?.signals() ?? [], lives: lives)
        self.rule = rule
        file = store.files[rule.id] ?? ""
        // What the rule file has is the evidence that was accepted; what is remembered besides speaks for it too.
        let known = Set(rule.evidence.map(\.place))
        evidence = rule.evidence + record.before.map(Evidence.init).filter { !known.contains($0.place) }
        saidSince = record.after.map(Evidence.init)
        life = lives[rule.id]
        findings = rules.findings(of: rule.id)
        standing = rules.standing(of: rule.id)
        change = rules.changes(besides: RejectedList()).first { $0.id == rule.id }
    }

    /// Outcomes that are listed where nobody asks for all.
    static let mostFindings = 20

    /// - Parameter isWhole: Whether every outcome is listed, and not only the newest.
    func text(isWhole: Bool) throws -> String {
        let standing = rule.stage == .retired ? "retired" : "accepted"
        var evident = rule
        evident.evidence = evidence
        var text = try ProposalPage(evident, standing: "\(standing), in \(Printable.text(file))", mostQuotes: .max).text()
        text += Self.section("Life", life.map(Self.words))
        let sum = findings.isEmpty ? [] : [StageChangeWords.fates(of: OutcomeFigures(findings))]
        let shown = findings.reversed().prefix(isWhole ? findings.count : Self.mostFindings)
        let more =
            findings.count > shown.count
            ? ["and \(findings.count - shown.count) more: precept explain \(Printable.text(rule.id)) --all"] : []
        text += Self.section("Outcomes in this clone", sum + shown.map(Self.words) + more)
        text += Self.section("Said since", ProposalPage.quotes(of: saidSince))
        if let change { text += Self.section("Proposed", [StageChangeWords(change).line]) }
        return text
    }

    /// The members of a rule, then `"life": [{"stage", "commit", "at", "author"}]`, `"outcomes": {…, "findings": […]}`,
    /// `"said_since"`, in the form of `"citations"`, and `"proposed"` where a change of its stage waits.
    var json: String {
        var shown = rule
        shown.evidence = evidence
        let turns = life.map { turn in
            JSONText.object([
                ("stage", turn.stage.map { JSONText.string($0.rawValue) } ?? "null"), ("commit", JSONText.string(turn.commit)),
                ("at", JSONText.string(RFC3339.text(turn.at))), ("author", JSONText.string(CleanText.line(turn.author, limit: 80))),
            ])
        }
        return ProposalJSON.text(
            of: shown,
            [
                ("life", JSONText.array(turns)), ("outcomes", OutcomesJSON.text(of: OutcomeFigures(findings), standing)),
                ("findings", JSONText.array(findings.map(OutcomesJSON.text))),
                ("said_since", JSONText.array(saidSince.map { ProposalJSON.text(of: Citation(evidence: $0)) })),
                ("proposed", change.map { StageChangeJSON.text(of: $0) }),
            ])
    }

    private static func section(_ title: String, _ lines: [String]) -> String {
        lines.isEmpty ? "" : "  \(title):\n" + lines.map { "    \($0)\n" }.joined()
    }

    private static func words(for turn: RuleLives.Turn) -> String {
        "\(Day.text(at: turn.at))  \(turn.stage?.rawValue ?? "taken away")  commit \(turn.commit.prefix(12)), "
            + CleanText.line(turn.author, limit: 80)
    }

    private static func words(for finding: FollowedFinding) -> String {
        let place = finding.key.path.map { "\(Printable.text($0)):\(finding.line)" } ?? "the message, line \(finding.line)"
        let times = finding.times > 1 ? ", found \(finding.times) times" : ""
        let commit = finding.commit.map { ", commit \(Printable.text(String($0.prefix(12))))" } ?? ""
        return "\(Day.text(at: finding.firstAt))  \(finding.fate.rawValue)  \(place) [\(finding.stage.rawValue)]\(times)\(commit)"
    }
}

extension Evidence {
    /// What tells two pieces of evidence apart.
    fileprivate var place: [String] { [review ?? "", commit ?? "", path ?? "", line.map { "\($0)" } ?? "", at ?? ""] }
}
