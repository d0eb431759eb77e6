/// Lines as they were when the signal was given, and as they became when it was resolved.
public struct Correction: Sendable, Hashable, Codable {
    public let path: String
    /// Where `before` starts in the old file, counted from 1; nil where unknown.
    public let line: Int?
    public let before: [String]
    /// Empty where the lines were deleted.
    public let after: [String]
    /// The lines right above and below both; nil where unknown.
    public let above: String?
    public let below: String?

    public init(
        path: String, line: Int? = nil, before: [String], after: [String], above: String? = nil, below: String? = nil
    ) {
        self.path = path
        self.line = line
        self.before = before
        self.after = after
        self.above = above
        self.below = below
    }
}
