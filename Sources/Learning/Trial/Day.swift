import Foundation

/// Days as rule files write them.
public enum Day {
    /// The UTC day, as `2026-11-20`.
    public static func text(for date: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        func padded(_ number: Int?, _ width: Int) -> String {
            let digits = String(number ?? 0)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    }

    /// The same of a time in seconds since 1970.
    public static func text(at seconds: Int) -> String { text(for: Date(timeIntervalSince1970: Double(seconds))) }

    static func year(of date: Date) -> Int { calendar.component(.year, from: date) }

    /// The one that days are told by, in UTC.
    public static let calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    /// The number of the UTC day since 1970.
    static func number(of date: Date) -> Int {
        Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
    }
}
