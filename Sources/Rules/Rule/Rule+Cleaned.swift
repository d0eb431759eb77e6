extension Rule {
    /// The rule with the words that others wrote made safe to print and to keep.
    ///
    /// Patterns and examples stay as they are: a rule about unseen characters must show them.
    public var cleaned: Rule {
        var rule = self
        rule.statement = CleanText.line(statement)
        rule.evidence = evidence.map { evidence in
            var evidence = evidence
            evidence.author = evidence.author.map { CleanText.line($0, limit: 80) }
            evidence.comment = evidence.comment.map { CleanText.line($0) }
            return evidence
        }
        return rule
    }
}
