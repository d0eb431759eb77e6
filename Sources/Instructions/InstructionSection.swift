import Mustache
import PreceptTemplates
import Rules

/// What stands between the markers: a heading and one line a rule, within a budget of tokens.
public enum InstructionSection {
    /// About what an instruction file can spend on us before it crowds out what people wrote.
    public static let defaultBudget = 600

    /// The lines for the rules that are not retired, those that only words carry first; none where
    /// there is nothing to tell.
    ///
    /// A rule that blocks is enforced without being told. It is listed all the same, behind the others,
    /// so that whoever accepted it finds it here, and it is the first to go where the budget is short.
    /// Next go the rules that the fewest reviews asked for. What is left stands in the order of the ids,
    /// so that one more rule is one more line.
    /// - Parameter budget: tokens, counted as a fourth of the characters.
    public static func lines(for rules: [Rule], budget: Int = defaultBudget) throws -> [String] {
        let byValue = rules.filter { $0.stage != .retired }.sorted(by: isWorthMore)
        if byValue.isEmpty { return [] }
        let template = try MustacheTemplate(string: PreceptTemplates.instructionSection)
        // How many fit grows with the budget and nothing else: halving finds it.
        var fitting = 0
        var tooMany = byValue.count + 1
        while tooMany - fitting > 1 {
            let count = (fitting + tooMany) / 2
            let text = render(byValue.prefix(count), of: byValue.count, with: template)
            if text.unicodeScalars.count <= budget * 4 { fitting = count } else { tooMany = count }
        }
        return render(byValue.prefix(fitting), of: byValue.count, with: template)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func isWorthMore(_ left: Rule, _ right: Rule) -> Bool {
        if (left.stage == .block) != (right.stage == .block) { return right.stage == .block }
        let (leftReviews, rightReviews) = (reviews(of: left), reviews(of: right))
        return leftReviews == rightReviews ? left.id < right.id : leftReviews > rightReviews
    }

    private static func reviews(of rule: Rule) -> Int {
        rule.trial?.reviews ?? Set(rule.evidence.compactMap(\.review)).count
    }

    private static func render(_ rules: ArraySlice<Rule>, of all: Int, with template: MustacheTemplate) -> String {
        let ordered = rules.sorted { $0.id < $1.id }
        let told = ordered.filter { $0.stage != .block }.map(TemplateLine.init)
        let enforced = ordered.filter { $0.stage == .block }.map(TemplateLine.init)
        let context = TemplateContext(
            told: told, hasTold: !told.isEmpty, enforced: enforced, hasEnforced: !enforced.isEmpty,
            omitted: all > rules.count ? "\(all - rules.count)" : nil)
        var text = template.render(context)
        while text.last == "\n" { text.removeLast() }
        return text
    }
}

/// What the template reads; its names are the template's.
private struct TemplateContext {
    let told: [TemplateLine]
    let hasTold: Bool
    let enforced: [TemplateLine]
    let hasEnforced: Bool
    let omitted: String?
}

private struct TemplateLine {
    let statement: String
    let scope: String?

    init(_ rule: Rule) {
        statement = CleanText.instruction(rule.statement)
        // In code spans, an asterisk is no emphasis and an @ no import.
        let globs = rule.scope.prefix(3).map { "`\(CleanText.line($0, limit: 60).filter { $0 != "`" })`" }
        let all = globs.joined(separator: ", ") + (rule.scope.count > 3 ? ", …" : "")
        scope = rule.scope.isEmpty || rule.scope == ["**"] ? nil : all
    }
}
