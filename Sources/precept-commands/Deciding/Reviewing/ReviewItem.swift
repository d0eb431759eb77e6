import Checking
import Instructions
import Learning
import Outcomes
import Rules

/// One thing to decide about: a rule to be, or another stage of a rule, with what a person made of it meanwhile.
struct ReviewItem {
    private enum Kind {
        case proposal(Proposal)
        case change(StageChange)
    }

    private let kind: Kind
    /// The rule as accepting would write it.
    var rule: Rule

    init(_ proposal: Proposal) {
        kind = .proposal(proposal)
        rule = proposal.rule.cleaned
    }

    init(_ change: StageChange, in standing: StandingRules) {
        kind = .change(change)
        rule = standing.rule(change.rule, at: change.stage)
    }

    var id: String { rule.id }

    /// Whether the rule stands already, and only its stage is in question.
    var isChange: Bool {
        if case .change = kind { true } else { false }
    }

    /// Whether deciding about it touches nothing of the team's.
    var isPrivate: Bool {
        if case .change(let change) = kind { change.isPrivate } else { false }
    }

    /// What speaks for it, and why it cannot be accepted as things stand, where it cannot.
    /// - Parameter amendment: Its diff is left out.
    func page(_ told: ToldAlready, _ amendment: ForeseenAmendment) throws -> String {
        switch kind {
        case .proposal(var proposal):
            proposal.rule = rule
            return try ProposalPage(
                proposal, told: told.path(for: proposal), contrary: told.contrary(to: rule), amendment.withoutDiff, isAsked: true
            ).text()
        case .change(let change):
            return try StageChangePage(Self.change(change, amended: rule), amendment.withoutDiff, isAsked: true).text()
        }
    }

    /// A commit message's first line.
    var subject: String {
        if case .change(let change) = kind { return StageChangeWords(Self.change(change, amended: rule)).subject }
        return "Accept rule \(id)"
    }

    /// What speaks for another stage, in sentences for the commit message.
    var reasons: [String] {
        if case .change(let change) = kind { return [StageChangeWords(change).reason] }
        return []
    }

    /// What is said once it is accepted.
    var news: String {
        isChange ? "\(id) is now at stage \(rule.stage.rawValue)" : "accepted \(id) [\(rule.stage.rawValue)]"
    }

    private static func change(_ change: StageChange, amended rule: Rule) -> StageChange {
        var standing = change.rule
        standing.statement = rule.statement
        var amended = StageChange(
            rule: standing, stage: rule.stage, reason: change.reason, figures: change.figures, standing: change.standing)
        amended.isPrivate = change.isPrivate
        return amended
    }
}
