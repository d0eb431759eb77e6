/// What has been read of a repository, so that it is not read again.
public struct ReadingState: Sendable, Hashable, Codable {
    /// Nil before anything has been read.
    public internal(set) var fingerprint: RefsFingerprint?
    /// HEAD as it was read, in hexadecimal.
    var head: String?
    /// The heads of pull requests as they were read.
    var pullRequests: Set<String> = []
    /// The tips of notes refs as they were read, by ref.
    var notes: [String: String] = [:]
    /// The tips of those that could not be read, or not wholly, by ref; in `notes` they are as they were before.
    var unreadNotes: [String: String] = [:]
    /// By family of notes refs, the objects whose comments may still be answered by a coming commit.
    var awaiting: [String: Set<String>] = [:]
    /// The changes in Gerrit that were read; nil where there were none.
    var changes: ChangesRead?
    /// By number, the records of those that could not be read; in `changes` they are as they were before.
    var unreadChanges: [Int: String] = [:]
    /// The format of this value; another one is read anew.
    var version = Self.currentVersion

    static let currentVersion = 5

    /// Whether something could not be read, and so is tried again.
    var isIncomplete: Bool { !unreadNotes.isEmpty || !unreadChanges.isEmpty }

    /// Whether comments wait for a commit that answers them.
    public var isAwaiting: Bool { awaiting.values.contains { !$0.isEmpty } }

    public init() {}
}
