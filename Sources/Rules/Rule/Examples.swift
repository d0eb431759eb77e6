/// Lines (or messages) from the evidence that the check must flag and must pass, tried at every load.
public struct Examples: Sendable, Hashable {
    public var bad: [String]
    public var good: [String]

    public init(bad: [String] = [], good: [String] = []) {
        self.bad = bad
        self.good = good
    }
}
