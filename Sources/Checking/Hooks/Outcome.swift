import Rules
import Support

/// What became of a check at commit: one line of the `OutcomeLog`.
public struct Outcome: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A hook told of a place that breaks a rule. Whether the commit went on, `passed` says.
        case finding
        /// A waiver in the line, or above it, excused the place.
        case waived
        /// `SKIP=id` left out a rule; `PRECEPT=0`, where no rule is named, all of them.
        case skipped
        /// A commit came about that no hook had judged, or not by this rule, and holds a place that breaks it.
        /// Without a rule: it was not judged, and holds none.
        case bypassed
        /// A commit came about after one or more of the others. It ends them: where it still holds the line of
        /// a finding, nobody mended it.
        case passed
    }

    /// How a commit went past the check.
    public enum Way: String, Sendable, CaseIterable {
        case noVerify = "no-verify"
        case skip
    }

    public var kind: Kind
    /// Seconds since 1970.
    public var time: Int
    /// The rule's id, and how hard it bit.
    public var rule: String?
    public var stage: Stage?
    /// From the repository's root; nil for a place in the commit's message, and where the change as a whole is meant.
    public var path: [UInt8]?
    /// From 1, in the file as it was staged, or in the message; nil where a file as a whole is meant.
    public var line: Int?
    /// `LineDigest` of the line, where there is one: the words themselves are never kept.
    public var digest: String?
    /// The commit's id, where there is one already: of `bypassed` and `passed`.
    public var commit: String?
    /// Of `bypassed`.
    public var way: Way?

    public init(
        _ kind: Kind, time: Int, rule: String? = nil, stage: Stage? = nil, path: [UInt8]? = nil, line: Int? = nil,
        digest: String? = nil, commit: String? = nil, way: Way? = nil
    ) {
        self.kind = kind
        self.time = time
        self.rule = rule
        self.stage = stage
        self.path = path
        self.line = line
        self.digest = digest
        self.commit = commit
        self.way = way
    }

    /// One JSON object without a line feed; what is nil is left out:
    /// `{"kind", "time", "rule", "stage", "path", "line", "digest", "commit", "way"}`.
    /// Bytes of a path that are not UTF-8 become U+FFFD: compare with paths decoded the same way.
    public var json: String {
        JSONText.object([
            ("kind", JSONText.string(kind.rawValue)), ("time", "\(time)"), ("rule", rule.map { JSONText.string($0) }),
            ("stage", stage.map { JSONText.string($0.rawValue) }), ("path", path.map { JSONText.string($0) }),
            ("line", line.map { "\($0)" }), ("digest", digest.map { JSONText.string($0) }),
            ("commit", commit.map { JSONText.string($0) }), ("way", way.map { JSONText.string($0.rawValue) }),
        ])
    }
}
