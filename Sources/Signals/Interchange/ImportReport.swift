/// What came of an import.
public struct ImportReport: Sendable, Hashable {
    /// Comments that are new, or other than before.
    public var imported = 0
    /// Distinct commits that they are on.
    public var commits = 0
    /// Of the imported, those on commits that the repository lacks.
    public var onMissingCommits = 0
    /// Of the imported, those that name no commit.
    public var onNoCommit = 0
    public var alreadyThere = 0
    /// Replies to comments that are neither imported nor here.
    public var withoutComment = 0
    public var unreadable: [UnreadableLine] = []
    /// Those that were taken in without a date, for what stands in its place is none.
    public var undated: [UnreadableLine] = []

    public init() {}

    public struct UnreadableLine: Sendable, Hashable {
        /// As the import called it.
        public let file: String
        /// Counted from 1.
        public let line: Int
        /// As it follows the line's number.
        public let problem: String
    }
}
