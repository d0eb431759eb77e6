import ArgumentParser
import GitCommand
import Instructions
import Outcomes
import RuleFiles
import Rules
import Signals
import Support

/// Makes proposals rules: writes their files and tells them in the instruction file, and nothing else.
struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make proposals rules of this repository.",
        discussion: """
            Writes .precept/rules/<id>.yml and the marked section of CLAUDE.md (AGENTS.md where CLAUDE.md imports or \
            links it), and nothing else. Accepting an accepted rule again changes nothing, but for its stage: to the one \
            that its outcomes ask for, or that you name. With --commit the repository's commit hooks are not run: where one adds \
            to the message, as Gerrit's its Change-Id, git commit --amend --no-edit lets it.
            """)

    @Argument(help: "The ids of the proposals.", completion: KnownIDs.waiting)
    var ids: [String] = []

    @Flag(help: "Accept every proposal that waits; those about private rules by themselves, and without a commit.")
    var all = false

    @Option(
        help: "How hard the rule bites: advise, warn or block. By default what the proposal says.",
        completion: .list(Stage.allCases.filter { $0 != .retired }.map(\.rawValue)))
    var stage: Stage?

    @OptionGroup var option: CommitOption

    @Flag(help: "Keep the rules in this clone's git directory, for yourself alone.")
    var `private` = false

    func validate() throws {
        if `private` && option.commit { throw ValidationError("a private rule is never committed; leave out --commit") }
        if ids.isEmpty && !all { throw ValidationError("name the proposals to accept, or give --all") }
        if !ids.isEmpty && all { throw ValidationError("give either ids or --all") }
        if stage == .retired { throw ValidationError("retired is no stage to accept a rule at; use precept retire") }
    }

    func run() throws {
        let paths = try RepositoryPaths.discover()
        try AmendmentLock.hold(in: paths) { try accept(in: paths) }
    }

    private func accept(in paths: RepositoryPaths) throws {
        let accepted = try AcceptedRules.read(in: paths, forCommit: option.commit)
        let waiting = try WaitingProposals(in: paths, RuleStore(in: paths))
        var seen = Set<String>()
        let wanted = (all ? waiting.proposals.map(\.rule.id) + waiting.changes.map(\.id) : ids).filter { seen.insert($0).inserted }
        if wanted.isEmpty { return print(Self.none) }
        let rules = try wanted.map { try rule($0, accepted, waiting) }
        let own = rules.filter { self.private || accepted.privateRule($0.id) != nil }
        let others = rules.filter { rule in !own.contains { $0.id == rule.id } }
        if !all && !own.isEmpty && option.commit { throw PrivateCommit(ids: own.map(\.id)) }
        if !all && !own.isEmpty && !others.isEmpty { throw PrivateBeside(ids: own.map(\.id)) }
        for (rules, isPrivate) in [(own, true), (others, false)] where !rules.isEmpty {
            let run = try run(rules, isPrivate: isPrivate, accepted, waiting, in: paths)
            try isPrivate ? run.write() : option.carryOut(run)
        }
    }

    private func run(
        _ rules: [Rule], isPrivate: Bool, _ accepted: AcceptedRules, _ waiting: WaitingProposals, in paths: RepositoryPaths
    ) throws -> AmendmentRun {
        let rules = isPrivate ? rules.map { begun($0, accepted) } : rules
        let amendment = try isPrivate ? accepted.privateAmendment(setting: rules) : accepted.amendment(setting: rules)
        let told = ToldAlready(in: paths)
        let news = rules.flatMap { rule in
            let standing = accepted.rule(rule.id) ?? accepted.privateRule(rule.id)
            return [Self.line(rule, standing: standing)]
                + [standing == nil ? told.contrary(to: rule) : nil].compactMap { $0.map { "  \($0)" } }
        }
        let silent =
            isPrivate
            ? rules.filter { $0.stage == .advise }.map {
                "  \($0.id) does nothing yet: a private rule is told nobody, and at advise checks nothing"
            } : []
        let changes = stage == nil ? rules.map(\.id).compactMap(waiting.change).map(StageChangeWords.init) : []
        return AmendmentRun(
            paths: paths, amendment: amendment, subject: Self.subject(rules, accepted), rules: rules, news: news + silent,
            reasons: changes.map { $0.reason }, isPrivate: isPrivate)
    }

    /// A private rule with the moment from which its outcomes count: no commit tells when it was accepted.
    private func begun(_ rule: Rule, _ accepted: AcceptedRules) -> Rule {
        guard accepted.privateRule(rule.id) == nil, rule.outcomes == nil else { return rule }
        var rule = rule
        rule.outcomes = OutcomeSummary(at: RFC3339.text(Clock.now()))
        return rule
    }

    /// The rule to be, at the stage that was asked for.
    private func rule(_ id: String, _ accepted: AcceptedRules, _ waiting: WaitingProposals) throws -> Rule {
        if let rule = accepted.rule(id) ?? accepted.privateRule(id) ?? accepted.packRule(id) {
            if stage == nil, let change = waiting.change(of: id) { return waiting.standing.rule(rule, at: change.stage) }
            // A rule that comes back from retirement bites softly unless it is told otherwise.
            let standing = rule.stage == .retired ? (rule.check == nil ? Stage.advise : .warn) : rule.stage
            return waiting.standing.rule(rule, at: try stage.map { try possible($0, for: rule) } ?? standing)
        }
        var rule = try waiting.proposal(id).rule.cleaned
        if let stage { rule.stage = try possible(stage, for: rule) }
        return rule
    }

    private func possible(_ stage: Stage, for rule: Rule) throws -> Stage {
        guard rule.check != nil || stage <= .advise else { throw WordsOnly(id: rule.id, stage: stage) }
        return stage
    }

    private static let none = "no proposals wait; nothing to accept"

    private static func line(_ rule: Rule, standing: Rule?) -> String {
        guard let standing else { return "accepted \(rule.id) [\(rule.stage.rawValue)]" }
        return standing.stage == rule.stage
            ? "\(rule.id) is accepted already [\(rule.stage.rawValue)]"
            : "\(rule.id) is now at stage \(rule.stage.rawValue) (it was at \(standing.stage.rawValue))"
    }

    private static func subject(_ rules: [Rule], _ accepted: AcceptedRules) -> String {
        guard rules.count == 1 else { return "Accept \(rules.count) rules" }
        let rule = rules[0]
        // A rule that comes back from retirement is accepted anew.
        guard let standing = accepted.rule(rule.id) ?? accepted.privateRule(rule.id), standing.stage != .retired,
            standing.stage != rule.stage
        else { return "Accept rule \(rule.id)" }
        return StageChangeWords.subject(standing, to: rule.stage)
    }
}

extension Stage: ExpressibleByArgument {}

/// A rule without a check can only be told.
private struct WordsOnly: Failure {
    let id: String
    let stage: Stage

    var message: String { "\(id) has no check, so it cannot \(stage.rawValue)" }
    var hint: String? { "accept it with --stage advise: it is told in the instruction file" }
}
