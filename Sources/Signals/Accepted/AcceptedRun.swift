/// Lines that were added one below the other.
public struct AcceptedRun: Sendable, Hashable {
    public let added: [String]
    /// The lines right above and below them; nil where the file begins or ends.
    public let above: String?
    public let below: String?
    /// Those of them, by index, that the change takes away elsewhere: it only moved them.
    public let moved: Set<Int>

    public init(added: [String], above: String? = nil, below: String? = nil, moved: Set<Int> = []) {
        self.added = added
        self.above = above
        self.below = below
        self.moved = moved
    }
}
