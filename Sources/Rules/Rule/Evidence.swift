/// One signal that taught a rule: where it was said, by whom, when, and in which words.
public struct Evidence: Sendable, Hashable {
    /// The source of what a commit mended, without that anybody said so.
    public static let history = "history"

    /// Where the signal was read, such as `git-appraise`, `gerrit-notedb` or `history`.
    public var source: String
    public var review: String?
    /// The commit that was commented on, in hexadecimal.
    public var commit: String?
    public var path: String?
    /// Counted from 1.
    public var line: Int?
    public var author: String?
    /// The day, as `2010-03-10`, in UTC.
    public var at: String?
    /// The comment's words, cleaned and shortened.
    public var comment: String?

    public init(
        source: String, review: String? = nil, commit: String? = nil, path: String? = nil,
        line: Int? = nil, author: String? = nil, at: String? = nil, comment: String? = nil
    ) {
        self.source = source
        self.review = review
        self.commit = commit
        self.path = path
        self.line = line
        self.author = author
        self.at = at
        self.comment = comment
    }
}
