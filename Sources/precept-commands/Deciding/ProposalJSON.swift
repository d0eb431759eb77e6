import Learning
import Rules
import Support

/// A proposal as programs read it: the members of `RuleJSON`, then `"examples": {"bad", "good"}`,
/// `"citations": [{"source", "review", "commit", "path", "line", "author", "at", "comment", "before", "after"}]`,
/// `"told_in"` where a file says the same already, `"contrary"` where one says the contrary, and `"diff"` or, where it cannot
/// be accepted as things stand, `"obstacle"`.
enum ProposalJSON {
    static func text(of proposal: Proposal, told: String?, contrary: String?, _ amendment: ForeseenAmendment) -> String {
        let standing = [("told_in", told), ("contrary", contrary)].map { (name: $0, value: $1.map { JSONText.string($0) }) }
        return text(of: proposal.rule, proposal.citations, standing + amendment.members)
    }

    /// - Parameter members: What follows those of the rule.
    static func text(of rule: Rule, _ members: [(name: String, value: String?)]) -> String {
        text(of: rule, rule.evidence.map { Citation(evidence: $0) }, members)
    }

    private static func text(
        of rule: Rule, _ citations: [Citation], _ members: [(name: String, value: String?)]
    ) -> String {
        let examples = JSONText.object([
            ("bad", strings(rule.examples.bad)), ("good", strings(rule.examples.good)),
        ])
        return JSONText.object(
            RuleJSON.members(of: rule.cleaned) + [
                ("examples", examples), ("citations", JSONText.array(citations.map(text))),
            ] + members)
    }

    static func text(of citation: Citation) -> String {
        let evidence = citation.evidence
        return JSONText.object([
            ("source", JSONText.string(evidence.source)), ("review", evidence.review.map { JSONText.string($0) }),
            ("commit", evidence.commit.map { JSONText.string($0) }), ("path", evidence.path.map { JSONText.string($0) }),
            ("line", evidence.line.map { "\($0)" }),
            ("author", evidence.author.map { JSONText.string(CleanText.line($0, limit: 80)) }),
            ("at", evidence.at.map { JSONText.string($0) }),
            ("comment", evidence.comment.map { JSONText.string(CleanText.line($0)) }),
            ("before", strings(citation.before)), ("after", strings(citation.after)),
        ])
    }

    private static func strings(_ values: [String]) -> String { JSONText.array(values.map { JSONText.string($0) }) }
}
