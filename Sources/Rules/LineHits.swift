/// What a search over lines found.
public struct LineHits: Sendable, Hashable {
    public struct Hit: Sendable, Hashable {
        /// The line's index.
        public let line: Int
        /// The match, in bytes from the line's start.
        public let place: Range<Int>
    }

    /// In the order of the lines.
    public internal(set) var hits: [Hit] = []
    /// Lines on which the match was given up, so that nothing is known of them.
    public internal(set) var exhausted: [Int] = []
}
