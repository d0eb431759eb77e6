import Outcomes
import Rules
import Support

/// A rule's catches and alarms as the page's table shows them.
struct RuleRow {
    // The names are the template's.
    let id: String
    let stage: String
    let statement: String
    let fired: Int
    let fixed: Int
    let letIn: Int
    let open: Int
    let before: String
    let after: String
    /// What the rate after it is a share of.
    let since: String?
    /// The fates of its findings, in words.
    let fates: String?
    let remark: String?
    /// In hundredths of the findings of the rule that has most.
    let fixedWidth: Int
    let letInWidth: Int
    let openLeft: Int
    let openWidth: Int

    /// - Parameter most: The findings of the rule that has most.
    init(_ rule: Rule, _ figures: OutcomeFigures, _ rates: RepeatRates.Rates?, remark: String?, most: Int) {
        id = Printable.text(rule.id)
        stage = rule.stage.rawValue
        statement = CleanText.line(rule.statement)
        (fired, fixed, letIn, open) = (figures.fired, figures[.fixed], figures.letIn, figures[.open])
        before = StatusReport.decimal(rates?.before.perHundred)
        after = StatusReport.decimal(rates?.after.perHundred)
        since = rates.map { "\(Counted.text($0.after.commits, "commit")) since it was accepted" }
        fates = figures.fired > 0 ? StageChangeWords.fates(of: figures) : nil
        self.remark = remark
        let width = { (count: Int) in most > 0 ? (count * 100 + most / 2) / most : 0 }
        fixedWidth = width(fixed)
        letInWidth = width(letIn)
        openLeft = fixedWidth + letInWidth
        openWidth = width(open)
    }
}
