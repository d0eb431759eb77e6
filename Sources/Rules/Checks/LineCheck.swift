/// Judges each added line by itself.
public struct LineCheck: Sendable, Hashable {
    /// A PCRE2 pattern; an added line that it matches is a finding …
    public var forbid: String
    /// … unless the line matches this one too, …
    public var unless: String?
    /// … or the line above it, or below it, in the file as it becomes, matches these. What a file does not
    /// have, beyond its first and last line, matches nothing.
    public var unlessAbove: String?
    public var unlessBelow: String?
    /// … or the line names the year in which it is written, or a later one.
    public var unlessCurrentYear: Bool
    /// … or it stands in order with the lines directly above and below it that `forbid` matches too.
    ///
    /// What is compared is the pattern's first group, or all of its match; and only with a line that reads the same up to
    /// there. Letters sort with their case or without: a line is out of order where it is by both.
    public var unlessSorted: Bool
    /// … or what it names stands in the file once more, as a word: the pattern's first group, or all of its match. Of
    /// several names with commas between them each is judged, of `a as b` the second.
    public var unlessUsed: Bool

    public init(
        forbid: String, unless: String? = nil, unlessAbove: String? = nil, unlessBelow: String? = nil,
        unlessCurrentYear: Bool = false, unlessSorted: Bool = false, unlessUsed: Bool = false
    ) {
        self.forbid = forbid
        self.unless = unless
        self.unlessAbove = unlessAbove
        self.unlessBelow = unlessBelow
        self.unlessCurrentYear = unlessCurrentYear
        self.unlessSorted = unlessSorted
        self.unlessUsed = unlessUsed
    }
}
