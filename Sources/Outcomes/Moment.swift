import Foundation

/// Moments as rule files write them: UTC, to the second, as `2026-11-20T09:12:33Z`.
public enum Moment {
    public static func text(_ seconds: Int) -> String {
        Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
    }

    /// Seconds since 1970; nil where the text is no moment.
    public static func seconds(_ text: String) -> Int? {
        (try? Date(text, strategy: .iso8601)).map { Int($0.timeIntervalSince1970) }
    }
}
