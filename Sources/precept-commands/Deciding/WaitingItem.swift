import Outcomes
import Rules
import Support

/// What waits for a decision, as the page lists it.
struct WaitingItem {
    // The names are the template's.
    let id: String
    let stage: String
    let statement: String
    let reason: String

    /// A rule to be.
    init(_ rule: Rule) {
        id = Printable.text(rule.id)
        stage = rule.stage.rawValue
        statement = CleanText.line(rule.statement)
        reason = CleanText.line(rule.why)
    }

    init(_ change: StageChange) {
        let words = StageChangeWords(change)
        id = Printable.text(change.id)
        stage = words.stages
        statement = CleanText.line(change.rule.statement)
        reason = words.reason
    }
}
