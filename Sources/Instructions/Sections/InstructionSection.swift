import Mustache
import PreceptTemplates
import Rules
import Support

/// What stands between the markers of one file: a heading and a line for each rule that only words carry.
///
/// A rule that blocks is enforced without being told; one line says how many there are. What is told stands in the
/// order of the ids, so that one more rule is one more line.
enum InstructionSection {
    /// None where there is nothing to tell.
    /// - Parameters:
    ///   - enforced: How many rules the commit hook blocks by.
    ///   - omitted: How many rules found no room.
    static func lines(telling rules: [Rule], enforced: Int = 0, omitted: Int = 0) throws -> [String] {
        if rules.isEmpty && enforced == 0 && omitted == 0 { return [] }
        let told = rules.sorted { $0.id < $1.id }.map(TemplateLine.init)
        let remarks = [
            enforced == 0
                ? nil
                : "The commit hook enforces \(Counted.text(enforced, "rule")); `precept rules` lists \(enforced == 1 ? "it" : "them").",
            omitted == 0 ? nil : "No room here for \(Counted.text(omitted, "more rule")): `precept rules`.",
        ].compactMap(\.self)
        let context = TemplateContext(told: told, hasTold: !told.isEmpty && !remarks.isEmpty, remarks: remarks)
        var text = try template.get().render(context)
        while text.last == "\n" { text.removeLast() }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static let template = Result { try MustacheTemplate(string: PreceptTemplates.instructionSection) }
}

/// What the template reads; its names are the template's.
private struct TemplateContext {
    let told: [TemplateLine]
    let hasTold: Bool
    let remarks: [String]
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
