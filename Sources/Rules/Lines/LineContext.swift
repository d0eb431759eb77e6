/// What a line check may look at besides the line: what stands on either side, and when it was written.
public struct LineContext: Sendable {
    public let above: Neighbour
    public let below: Neighbour
    /// Whether the line below is judged too: what is wrong between the two is then said of that one.
    public let isBelowJudged: Bool
    /// Nil where nobody knows.
    public let year: Int?

    public init(above: Neighbour = .none, below: Neighbour = .none, isBelowJudged: Bool = false, year: Int? = nil) {
        self.above = above
        self.below = below
        self.isBelowJudged = isBelowJudged
        self.year = year
    }
}

extension JoinedLines {
    /// What stands beside a line where these are all there are.
    public func context(of line: Int, in year: Int? = nil) -> LineContext {
        LineContext(
            above: line > 0 ? .line(self[line - 1]) : .none, below: line + 1 < count ? .line(self[line + 1]) : .none,
            isBelowJudged: line + 1 < count, year: year)
    }
}
