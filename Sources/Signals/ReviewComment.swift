import Foundation

/// A comment as one of the formats holds it, before it is known whether it is a signal.
struct ReviewComment: Sendable, Hashable {
    var id: String
    var source: String
    var review: String
    var commit: String?
    var path: String?
    /// The commented lines, counted from 1.
    var line: Int?
    var endLine: Int?
    var author: String?
    var at: Date?
    var text: String
    var tags: [String] = []
    /// The commented lines and what they became, where the record has them.
    var before: [String]?
    var after: [String]?
    /// A unified diff hunk that ends at the commented line.
    var hunk: String?
    var isResolved: Bool?
    /// It stands at lines that the change takes away, of which nothing more can become.
    var isOnOldSide = false
    /// The first reply it got.
    var answer: String?
    /// It replies to another comment.
    var isReply = false
    /// The author of the change wrote it.
    var isByChangeAuthor = false
    /// The notes ref it was read from, where only that ref's history tells who wrote it.
    var ref: String?

    /// A later change may hold its correction: the place is known, and nobody has looked yet.
    var wantsLaterCorrection: Bool {
        path != nil && before == nil && after == nil && !isOnOldSide && (line != nil && commit != nil || hunk != nil)
    }

    /// A reviewing machine wrote it.
    var isByMachine: Bool { author.map(Bots.isReviewer) ?? false }

    /// How many lines it is about; one where it does not say.
    var lineCount: Int {
        guard let line, let endLine, endLine >= line else { return 1 }
        return endLine - line + 1
    }

    /// The same, wherever it was read.
    var inNoRef: ReviewComment {
        var comment = self
        comment.ref = nil
        return comment
    }

    func signal(corrections: [Correction]) -> Signal {
        Signal(
            id: id, kind: .comment, source: source, review: review, commit: commit, path: path,
            line: line, endLine: endLine, author: author, at: at, comment: text,
            corrections: corrections, tags: tags)
    }
}
