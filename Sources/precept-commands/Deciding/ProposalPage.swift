import Learning
import Mustache
import PreceptTemplates
import Rules
import Support

/// A proposal, or a rule as accepted, written out for the person who decides about it.
struct ProposalPage {
    private let page: Page

    /// A proposal that waits.
    /// - Parameters:
    ///   - told: The file that says the same already.
    ///   - contrary: What stands there already and says the contrary.
    ///   - isAsked: Whether it is asked about at once, so that no commands need be named.
    init(
        _ proposal: Proposal, told: String?, contrary: String? = nil, _ amendment: ForeseenAmendment, isAsked: Bool = false
    ) {
        page = Page(
            proposal.rule, proposal.citations, standing: nil, told: told, contrary: contrary, amendment, isAsked: isAsked)
    }

    /// A rule of this repository; `standing` says where it is kept.
    init(_ rule: Rule, standing: String, mostQuotes: Int) {
        page = Page(
            rule, rule.evidence.map { Citation(evidence: $0) }, standing: standing, told: nil, nil, mostQuotes: mostQuotes)
    }

    /// What was said, and below each where.
    static func quotes(of evidence: [Evidence]) -> [String] {
        evidence.compactMap(Quote.init).flatMap { ["\"\($0.comment)\"", "  \($0.source)"] }
    }

    func text() throws -> String {
        let template = try MustacheTemplate(string: PreceptTemplates.proposal)
        return template.render(page)
    }
}

/// What the template reads; its names are the template's.
private struct Page {
    let id: String
    let stage: String
    let standing: String?
    let statement: String
    let told: String?
    let contrary: String?
    let hasWhy: Bool
    let why: String?
    let citations: [Quote]
    let moreCitations: String?
    let check: String
    let unless: String?
    let scope: String
    let hasExample: Bool
    let bad: [String]
    let good: [String]
    let hasTrial: Bool
    let trialDay: String
    /// From when it counts accepted changes, where it does not count all recent ones.
    let turnDay: String?
    let figures: [String]
    let hasDiff: Bool
    let diff: [String]
    let obstacle: String?
    let isProposal: Bool

    init(
        _ rule: Rule, _ citations: [Citation], standing: String?, told: String?, contrary: String? = nil,
        _ amendment: ForeseenAmendment?, isAsked: Bool = false, mostQuotes: Int = 5
    ) {
        id = Printable.text(rule.id)
        stage = rule.stage.rawValue
        self.standing = standing
        statement = CleanText.line(rule.statement)
        let checks = rule.stage >= .warn ? "; the rule checks it" : ""
        self.told = told.map { "\(Printable.text($0)) says this already\(checks)" }
        self.contrary = contrary
        let why = CleanText.line(rule.why)
        self.why = why.isEmpty ? nil : why
        let quotable = citations.map(\.evidence).filter { Quote($0) != nil }
        let quoted = quotable.prefix(mostQuotes)
        self.citations = quoted.compactMap(Quote.init)
        hasWhy = !why.isEmpty || !quotable.isEmpty
        let more = Self.more(than: quoted, citations, rule)
        moreCitations = more > 0 && !quotable.isEmpty ? "\(more)" : nil
        (check, unless) = CheckWords.words(for: rule)
        let globs = rule.scope.map { CleanText.code($0) }.joined(separator: ", ")
        scope = globs.isEmpty ? rule.check.map { $0.isAboutMessages ? "every commit message" : "every file" } ?? "everywhere" : globs
        let example = Self.example(of: rule, citations)
        // Where they would look alike, tabs tell them apart.
        let isOfTabs = example.bad.map { CleanText.code($0) } == example.good.map { CleanText.code($0) }
        let shown = { (lines: [String]) in lines.map { CleanText.code($0, showsTabs: isOfTabs) } }
        (bad, good) = (shown(example.bad), shown(example.good))
        hasExample = !bad.isEmpty || !good.isEmpty
        let figures = rule.trial.map { TrialWords($0, hasCheck: rule.check != nil) }?.sentences ?? []
        self.figures = figures
        hasTrial = !figures.isEmpty
        trialDay = CleanText.line(rule.trial?.at ?? "", limit: 20)
        turnDay = rule.trial?.since.map { CleanText.line($0, limit: 20) }
        diff = amendment?.lines ?? []
        obstacle = amendment?.obstacle
        hasDiff = !diff.isEmpty
        isProposal = standing == nil && !isAsked
    }

    /// How many more have said it than are quoted: comments that are cited, or reviews that the trial counts.
    private static func more(than quoted: ArraySlice<Evidence>, _ citations: [Citation], _ rule: Rule) -> Int {
        let reviews = Set(quoted.map { $0.review ?? $0.commit }).count
        return max(max(citations.count, rule.evidence.count) - quoted.count, (rule.trial?.reviews ?? 0) - reviews)
    }

    private static let mostExampleLines = 3

    /// The bad form and the good one beside it: the first of the rule's examples, which stand in pairs, or where none of those was
    /// mended in its place, a correction that the comments brought.
    private static func example(of rule: Rule, _ citations: [Citation]) -> (bad: [String], good: [String]) {
        let lines = { (example: String?) in example?.split(separator: "\n").prefix(mostExampleLines).map(String.init) ?? [] }
        let pair = (bad: lines(rule.examples.bad.first), good: lines(rule.examples.good.first))
        if !pair.bad.isEmpty, !pair.good.isEmpty { return pair }
        let bad = Set(rule.examples.bad)
        let corrected = citations.filter { $0.before != $0.after }
        // What only came has no bad form to be seen.
        let best =
            corrected.first { !bad.isDisjoint(with: $0.before) && $0.before.count <= mostExampleLines }
            ?? (bad.isEmpty ? corrected.first { !$0.before.isEmpty } ?? corrected.first : nil)
        return best.map { (Array($0.before.prefix(mostExampleLines)), Array($0.after.prefix(mostExampleLines))) } ?? pair
    }
}

extension Rules.Check {
    fileprivate var isAboutMessages: Bool {
        if case .message = self { true } else { false }
    }
}
