extension InterchangeRecord {
    /// The record as a comment.
    /// - Parameter annotated: the commit whose note holds it, in hexadecimal; nil where that is only
    ///   the place for comments on commits that are gone.
    func comment(on annotated: String?) -> ReviewComment {
        let commit = commit ?? annotated
        let path = members["path"]?.string
        let author = members["author"]?.string
        return ReviewComment(
            id: id,
            source: members["source"]?.string ?? Self.ownSource,
            review: members["review"]?.identifier ?? commit ?? id,
            commit: commit,
            path: path == "/PATCHSET_LEVEL" || path == "" ? nil : path,
            line: members["line"]?.lineNumber, endLine: members["end_line"]?.lineNumber,
            author: author,
            at: members["created_at"]?.string.flatMap(RFC3339.date),
            text: members["comment"]?.string ?? "",
            tags: members["tags"]?.lines ?? [],
            before: members["before"]?.lines, after: members["after"]?.lines,
            hunk: members["hunk"]?.string,
            isResolved: members["resolved"]?.bool,
            isOnOldSide: members["side"]?.string == "LEFT",
            answer: members["reply"]?.string,
            isByChangeAuthor: author != nil && author == members["change_author"]?.string)
    }

    /// The source of records that name none.
    static let ownSource = "precept"
}
