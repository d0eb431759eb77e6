/// What stands above or below a line.
public enum Neighbour: Sendable {
    case line(ArraySlice<UInt8>)
    /// Nothing: the file begins or ends here.
    case none
    /// Something that cannot be seen.
    case unknown
}
