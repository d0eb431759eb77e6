/// Seconds since 1970 as others wrote them: commits and notes may name any number, with which nobody could reckon.
public enum ForeignTime {
    /// The time itself, or where it lies before 1970 or behind the year 9999, the nearer of these.
    public static func seconds(_ written: Int64) -> Int64 {
        min(max(written, 0), latest)
    }

    /// The last second of the year 9999, with which RFC 3339 ends too.
    private static let latest: Int64 = 253_402_300_799
}
