extension ReviewComment {
    /// An order of records that have one id, by all that tells them apart.
    func precedes(_ other: ReviewComment) -> Bool {
        fields.lexicographicallyPrecedes(other.fields) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private var fields: [String] {
        let numbers = [line, endLine, before?.count, after?.count, tags.count].map { $0.map(String.init) ?? "" }
        let marks = [isResolved, isOnOldSide, isReply, isByChangeAuthor].map { $0.map { $0 ? "1" : "0" } ?? "" }
        return [text, review, commit ?? "", path ?? "", author ?? "", hunk ?? "", answer ?? "", source] + numbers + marks
            + (before ?? []) + (after ?? []) + tags + [ref ?? ""]
    }
}
