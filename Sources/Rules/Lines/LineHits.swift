/// What a search over lines found.
public struct LineHits: Sendable, Hashable {
    public struct Hit: Sendable, Hashable {
        /// The line's index.
        public let line: Int
        /// The match, in bytes from the line's start.
        public internal(set) var place: Range<Int>
        /// False where something that cannot be seen might excuse the line.
        public internal(set) var isCertain = true
    }

    /// In the order of the lines.
    public internal(set) var hits: [Hit] = []
    /// Lines on which the match was given up, so that nothing is known of them.
    public internal(set) var exhausted: [Int] = []
    /// Where the search was given up after too many of those: this line and what follows were not judged.
    public internal(set) var unjudgedFrom: Int?

    /// Lines that may exhaust a search before it is given up: each costs as much as the limits allow, and
    /// thousands of them would hang a commit.
    public static let mostExhausted = 10

    /// Gives the search up where too many lines have exhausted it.
    mutating func isGivenUp(before line: Int, of count: Int) -> Bool {
        guard exhausted.count >= Self.mostExhausted, line < count else { return false }
        unjudgedFrom = line
        return true
    }
}
