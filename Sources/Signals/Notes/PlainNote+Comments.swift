extension PlainNote {
    /// The note's remarks as comments on what it annotates.
    func comments(on annotated: String, ref: String) -> [ReviewComment] {
        remarks.map { remark in
            let place = "\(remark.path ?? ""):\(remark.line.map(String.init) ?? "")"
            let digest = SHA1.hex(of: [annotated, place, remark.text] + remark.tags)
            return ReviewComment(
                id: "\(Self.source)/\(digest)", source: Self.source, review: annotated,
                commit: annotated, path: remark.path, line: remark.line, endLine: remark.endLine,
                text: remark.text, tags: remark.tags, ref: ref)
        }
    }
}
