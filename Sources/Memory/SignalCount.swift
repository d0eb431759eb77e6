/// How many signals of one source and kind a memory holds.
public struct SignalCount: Sendable, Hashable, Codable {
    public let source: String
    public let kind: String
    public let count: Int
    /// Those of them with a correction.
    public let corrected: Int
}
