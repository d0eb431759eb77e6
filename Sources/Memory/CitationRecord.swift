import Learning
import Rules

/// A citation as the memory writes it.
struct CitationRecord: Codable {
    var source: String
    var review: String?
    var commit: String?
    var path: String?
    var line: Int?
    var author: String?
    var at: String?
    var comment: String?
    var before: [String]
    var after: [String]

    init(_ citation: Citation) {
        source = citation.evidence.source
        review = citation.evidence.review
        commit = citation.evidence.commit
        path = citation.evidence.path
        line = citation.evidence.line
        author = citation.evidence.author
        at = citation.evidence.at
        comment = citation.evidence.comment
        before = citation.before
        after = citation.after
    }

    var citation: Citation {
        Citation(
            evidence: Evidence(
                source: source, review: review, commit: commit, path: path, line: line, author: author, at: at,
                comment: comment),
            before: before, after: after)
    }
}
