import Rules

/// A finding, followed to its fate. A line that is shown again before it is committed is the same finding.
public struct FollowedFinding: Sendable, Hashable {
    /// The rule, the place and the content.
    public struct Key: Sendable, Hashable {
        public var rule: String
        /// From the repository's root; nil for a place in a commit's message.
        public var path: String?
        /// `LineDigest` of the line: nobody's lines are kept.
        public var digest: String

        public init(rule: String, path: String?, digest: String) {
            self.rule = rule
            self.path = path
            self.digest = digest
        }
    }

    public var key: Key
    /// The stage at which it was found last.
    public var stage: Stage
    /// From 1, where it was found last; 0 where no line was named.
    public var line: Int
    /// Found first and last, in seconds since 1970.
    public var firstAt: Int
    public var lastAt: Int
    /// How many checks found it.
    public var times: Int
    /// Whether a check was left out since it was found last.
    public var isSkipped: Bool
    public var fate: Fate
    /// The commit that settled its fate, in hexadecimal; nil until then.
    public var commit: String?

    public init(
        key: Key, stage: Stage, line: Int, firstAt: Int, lastAt: Int, times: Int = 1, isSkipped: Bool = false,
        fate: Fate = .open, commit: String? = nil
    ) {
        self.key = key
        self.stage = stage
        self.line = line
        self.firstAt = firstAt
        self.lastAt = lastAt
        self.times = times
        self.isSkipped = isSkipped
        self.fate = fate
        self.commit = commit
    }

    public var isSettled: Bool { commit != nil }
}
