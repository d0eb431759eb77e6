/// One staged line and what the rules' fixes make of it, both without their end.
public struct FixedLine: Sendable, Hashable {
    /// Counted from 1 in the staged file.
    public let number: Int
    public let old: [UInt8]
    public let new: [UInt8]
}
