import Foundation
import Rules

/// One observed failure: a review comment, a revert, a fix-up, a follow-up fix.
public struct Signal: Sendable, Hashable, Identifiable {
    /// Stable across readings and clones, so that the same failure read twice counts once.
    public let id: String
    public let kind: SignalKind
    /// The reader or system it came from: `git-appraise`, `note`, `gerrit-notedb`, `github`, `history` …
    public let source: String
    /// The change under review; support is counted in distinct reviews.
    public let review: String
    /// The commit that was commented on, or of a signal from history the one that mends, in
    /// hexadecimal; the former may be missing from the repository.
    public let commit: String?
    /// From the repository's root; nil where the signal is about the change as a whole.
    public let path: String?
    /// The commented lines, counted from 1 in the file as it was then.
    public let line: Int?
    public let endLine: Int?
    public let author: String?
    public let at: Date?
    /// The words, as written.
    public let comment: String
    /// What resolved it; empty where no correction was found.
    public var corrections: [Correction]
    /// Labels such as `forgot_to_run_tests`, from `[tag]` lines.
    public let tags: [String]

    /// The `source` of those that were read from commits.
    public static let historySource = Evidence.history

    public init(
        id: String, kind: SignalKind, source: String, review: String, commit: String? = nil,
        path: String? = nil, line: Int? = nil, endLine: Int? = nil, author: String? = nil,
        at: Date? = nil, comment: String, corrections: [Correction] = [], tags: [String] = []
    ) {
        self.id = id
        self.kind = kind
        self.source = source
        self.review = review
        self.commit = commit
        self.path = path
        self.line = line
        self.endLine = endLine
        self.author = author
        self.at = at
        self.comment = comment
        self.corrections = corrections
        self.tags = tags
    }
}
