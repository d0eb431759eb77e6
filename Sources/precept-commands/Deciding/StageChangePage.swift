import Mustache
import Outcomes
import PreceptTemplates
import Rules
import Support

/// A proposed change of stage, written out for the person who decides about it, or for programs.
struct StageChangePage {
    // The names are the template's.
    private let id: String
    private let stages: String
    private let statement: String
    private let reason: String
    private let figures: [String]
    private let hasFigures: Bool
    private let diff: [String]
    private let hasDiff: Bool
    private let obstacle: String?
    private let isProposal: Bool
    private let isPrivate: Bool

    /// - Parameter isAsked: Whether it is asked about at once, so that no commands need be named.
    init(_ proposal: StageChange, _ amendment: ForeseenAmendment, isAsked: Bool = false) {
        let words = StageChangeWords(proposal)
        id = Printable.text(proposal.id)
        stages = words.stages
        statement = CleanText.line(proposal.rule.statement)
        reason = words.reason
        figures = words.figures
        hasFigures = !words.figures.isEmpty
        diff = amendment.lines
        obstacle = amendment.obstacle
        hasDiff = !diff.isEmpty
        isProposal = !isAsked
        isPrivate = proposal.isPrivate
    }

    func text() throws -> String {
        try MustacheTemplate(string: PreceptTemplates.stageChange).render(self)
    }
}

/// A proposed change of stage as programs read it: `{"id", "statement", "private", "from", "to", "reason", "because",
/// "outcomes", "diff" | "obstacle"}`; `reason` is one word, `because` a sentence, and `private` is there for a private rule
/// alone.
enum StageChangeJSON {
    static func text(of proposal: StageChange, _ amendment: ForeseenAmendment? = nil) -> String {
        let words = StageChangeWords(proposal)
        let members: [(name: String, value: String?)] = [
            ("id", JSONText.string(proposal.id)), ("statement", JSONText.string(CleanText.line(proposal.rule.statement))),
            ("private", proposal.isPrivate ? "true" : nil), ("from", JSONText.string(proposal.rule.stage.rawValue)),
            ("to", JSONText.string(proposal.stage.rawValue)),
            ("reason", JSONText.string(proposal.reason.word)), ("because", JSONText.string(words.reason)),
            ("outcomes", OutcomesJSON.text(of: proposal.figures, proposal.standing)),
        ]
        return JSONText.object(members + (amendment?.members ?? []))
    }
}

extension StageChange.Reason {
    fileprivate var word: String {
        switch self {
        case .mended: "fixed"
        case .saidAgain: "said-again"
        case .passedOver: "passed-over"
        case .superseded: "superseded"
        case .drifted: "drifted"
        case .quiet: "quiet"
        }
    }
}
