import Git

/// One change being read: where its comments stand, who wrote them, and what became of the lines.
struct ChangeReading {
    private let change: GerritChange
    private let history: MetaHistory
    private var patchSets: PatchSets
    /// Patch sets that were commented on and are not in the repository, for show.
    private(set) var missing: Set<String> = []

    init(_ change: GerritChange, _ history: MetaHistory, _ patchSets: PatchSets) {
        self.change = change
        self.history = history
        self.patchSets = patchSets
    }

    static func id(of comment: NoteDbComment, in change: Int) -> Signal.ID {
        "\(ChangeContents.source)/\(change)/\(comment.id)"
    }

    mutating func read(_ comment: NoteDbComment, in threads: NoteDbThreads) -> (ReviewComment, [Correction]) {
        let replies = threads.replies(to: comment)
        var review = ReviewComment(
            id: Self.id(of: comment, in: change.number), source: ChangeContents.source, review: "\(change.number)",
            commit: comment.revision, author: comment.author.map(history.name), at: comment.at, text: comment.text)
        review.isReply = !threads.isRoot(comment)
        review.isByChangeAuthor = comment.author != nil && comment.author == history.owner
        review.answer = (replies.first { $0.author != comment.author } ?? replies.first)?.text
        review.isResolved = !(replies.last ?? comment).isUnresolved
        guard let path = Self.path(of: comment) else { return (review, []) }
        review.path = path
        // Of what is no signal, nobody asks where it stood; and the lines of the other side are of another version.
        guard let lines = comment.lines, !comment.isOnParent, !comment.isAutomatic, !review.isReply,
            !review.isByChangeAuthor
        else { return (review, []) }
        guard let commit = ObjectID(hex: comment.revision).flatMap({ patchSets.commit($0) }) else {
            missing.insert("change \(change.number), patch set \(comment.patchSet)")
            (review.line, review.endLine) = (lines.lowerBound, lines.upperBound)
            return (review, [])
        }
        if path == MessagePage.path {
            guard let lines = MessagePage.lines(lines, in: commit) else { return (review, []) }
            (review.line, review.endLine) = (MessagePage.line(lines.first), MessagePage.line(lines.last))
            return (review, patchSets.corrections(ofMessage: lines, in: commit, number: comment.patchSet))
        }
        (review.line, review.endLine) = (lines.lowerBound, lines.upperBound)
        let suggested = suggestedCorrections(of: comment, review, in: commit)
        if !suggested.isEmpty { return (review, suggested) }
        let followed = CommentedLines(first: lines.lowerBound, last: lines.upperBound)
        return (review, patchSets.corrections(of: followed, at: path, in: commit, number: comment.patchSet))
    }

    /// Nil for what is said of the change as a whole, or of the list of commits that it merges.
    private static func path(of comment: NoteDbComment) -> String? {
        comment.path == "/PATCHSET_LEVEL" || comment.path == "/MERGE_LIST" ? nil : comment.path
    }

    /// The edit that the comment itself holds, where it holds one and no choice of several.
    private mutating func suggestedCorrections(
        of comment: NoteDbComment, _ review: ReviewComment, in commit: Commit
    ) -> [Correction] {
        if comment.fixes.count == 1, let fix = comment.fixes.first {
            let corrections = fix.replacements.compactMap { replacement in
                patchSets.text(of: replacement.path, in: commit).flatMap(replacement.correction)
            }
            if corrections.count == fix.replacements.count { return corrections }
        }
        // Whether a model's was taken, what followed tells.
        guard let path = review.path, !comment.isByModel else { return [] }
        let suggested = review.suggestedCorrections { patchSets.text(of: path, in: commit) }
        return suggested.count == 1 ? suggested : []
    }
}
