/// What a line check may look at besides the line: what stands on either side, and when it was written.
public struct LineContext: Sendable {
    public let above: Neighbour
    public let below: Neighbour
    /// Nil where nobody knows.
    public let year: Int?

    public init(above: Neighbour = .none, below: Neighbour = .none, year: Int? = nil) {
        self.above = above
        self.below = below
        self.year = year
    }
}
