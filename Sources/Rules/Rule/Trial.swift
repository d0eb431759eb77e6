/// What the replay measured of a candidate. Every share stands beside the number it is a share of.
public struct Trial: Sendable, Hashable {
    /// Distinct reviews that asked for it, and distinct people.
    public var reviews: Int
    public var authors: Int
    /// Corrections from the bad form to the good one, and from the good one back.
    public var forward: Int
    public var reverse: Int
    /// Of the recent accepted changes that show the bad or the good form, the share that shows only
    /// the good; nil where none shows either.
    public var conformance: Double?
    public var conformanceChanges: Int
    /// Of the recent changes that first came with the bad form, the share from which review had it
    /// removed; nil where none came with it.
    public var rejection: Double?
    public var rejectionChanges: Int
    /// Held-out comments whose correction clears what the check flags; nil where it was not tried: the older comments alone
    /// would not have proposed the rule, or it has no check that corrections show.
    public var caught: Int?
    /// Recent accepted lines that the check would have flagged, of so many in its scope.
    public var alarms: Int
    public var lines: Int
    /// The day from which accepted changes were replayed, where the project turned to the good form then; nil where all
    /// recent ones were.
    public var since: String?
    /// The day of the newest commit that was replayed, as `2026-11-20`.
    public var at: String

    public init(
        reviews: Int, authors: Int, forward: Int, reverse: Int, conformance: Double?,
        conformanceChanges: Int, rejection: Double?, rejectionChanges: Int, alarms: Int, lines: Int,
        since: String? = nil, at: String, caught: Int? = nil
    ) {
        self.reviews = reviews
        self.authors = authors
        self.forward = forward
        self.reverse = reverse
        self.conformance = conformance.map(Self.rounded)
        self.conformanceChanges = conformanceChanges
        self.rejection = rejection.map(Self.rounded)
        self.rejectionChanges = rejectionChanges
        self.caught = caught
        self.alarms = alarms
        self.lines = lines
        self.since = since
        self.at = at
    }

    /// To as many digits as mean anything, for rule files are read by people.
    private static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
}
