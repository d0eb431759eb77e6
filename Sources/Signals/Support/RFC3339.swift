import Foundation
import Git

/// Times as RFC 3339 writes them, such as `2015-04-21T18:29:26Z`; read by hand because Foundation's
/// formatters take longer than all the rest of a record.
public enum RFC3339 {
    /// In UTC, to the second.
    /// - Parameter seconds: Since 1970.
    public static func text(_ seconds: Int) -> String { Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601) }

    /// Seconds since 1970, of what `date(_:)` reads.
    public static func seconds(_ text: String) -> Int? { date(text).map { Int($0.timeIntervalSince1970) } }

    /// Nil where the text is no such time; of one before 1970, that year's first second. A space for the `T` and fractions of
    /// a second are accepted.
    static func date(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20,
            let year = number(bytes[0..<4]), bytes[4] == dash,
            let month = number(bytes[5..<7]), (1...12).contains(month), bytes[7] == dash,
            let day = number(bytes[8..<10]), (1...31).contains(day),
            [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[10]),
            let hour = number(bytes[11..<13]), hour < 24, bytes[13] == colon,
            let minute = number(bytes[14..<16]), minute < 60, bytes[16] == colon,
            let second = number(bytes[17..<19]), second <= 60
        else { return nil }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst().drop { (0x30...0x39).contains($0) }
        }
        guard let offset = offset(rest) else { return nil }
        let days = daysSince1970(year: year, month: month, day: day)
        let seconds = ((days * 24 + hour) * 60 + minute - offset) * 60 + second
        return Date(timeIntervalSince1970: TimeInterval(ForeignTime.seconds(Int64(seconds))))
    }

    /// Minutes east of UTC.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        if first | 0x20 == UInt8(ascii: "z") { return bytes.count == 1 ? 0 : nil }
        guard first == UInt8(ascii: "+") || first == dash else { return nil }
        let digits = bytes.dropFirst().filter { $0 != colon }
        guard digits.count == 4, let hours = number(digits[0..<2]), let minutes = number(digits[2..<4])
        else { return nil }
        return (first == dash ? -1 : 1) * (hours * 60 + minutes)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    /// Howard Hinnant's `days_from_civil`.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static let dash = UInt8(ascii: "-")
    private static let colon = UInt8(ascii: ":")
}
