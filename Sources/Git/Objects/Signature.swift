/// Who did something, and when.
public struct Signature: Sendable, Hashable {
    public let name: String
    public let email: String
    /// Since 1970 in UTC.
    public let seconds: Int64
    /// How far the clock of the place was ahead of UTC.
    public let offsetMinutes: Int

    public init(name: String, email: String, seconds: Int64, offsetMinutes: Int = 0) {
        self.name = name
        self.email = email
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
    }
}
