/// What a review comment of GitHub's was said of.
///
/// `line` counts in the newest version, and is null where that has lost the lines; the hunk and the original lines belong
/// to the commit that was commented on.
struct GitHubPlace {
    let commit: String?
    /// Nil of a comment on the file as a whole, as are the last line and the hunk.
    let firstLine: Int?
    let lastLine: Int?
    let hunk: String?
    /// `LEFT` where it is about the file as it was; else nil.
    let side: String?

    init(of object: [String: JSONValue]) throws(UnreadableRecord) {
        let side = try object.text("side")
        let hunk = try object.text("diff_hunk")
        var commit = try object.text("original_commit_id")
        var last = try object.line("original_line")
        var first = try object.line("original_start_line")
        if last == nil, commit == nil {
            commit = try object.text("commit_id")
            last = try object.line("line")
            first = try object.line("start_line")
        }
        // Comments from before GitHub counted lines.
        if last == nil, let hunk { last = HunkText(hunk)?.lastLine }
        if let startSide = try object.text("start_side"), startSide != side { first = nil }
        let isOnFile = try object.text("subject_type") == "file"

        self.commit = commit
        (firstLine, lastLine) = isOnFile ? (nil, nil) : (first ?? last, last)
        self.hunk = isOnFile ? nil : hunk
        self.side = side == "LEFT" ? side : nil
    }
}
