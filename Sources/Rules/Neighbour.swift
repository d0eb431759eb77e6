/// What stands above or below a line.
public enum Neighbour: Sendable {
    case line(ArraySlice<UInt8>)
    /// Nothing: the file begins or ends here.
    case none
    /// Something that cannot be seen.
    case unknown
}

/// What stands on either side of a line.
public struct Neighbours: Sendable {
    public let above: Neighbour
    public let below: Neighbour

    public init(above: Neighbour, below: Neighbour) {
        self.above = above
        self.below = below
    }

    /// Those of a line that stands alone.
    public static let none = Neighbours(above: .none, below: .none)
}
