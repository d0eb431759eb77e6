import Support

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Years of the Gregorian calendar.
public enum Year {
    /// The one it is here, in the time zone of the machine.
    public static func current() -> Int {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return Int(parts.tm_year) + 1900
    }

    /// The latest that a text names, as four digits that begin with 19 or 20 and have no other beside them.
    static func latest(in text: some Collection<UInt8>) -> Int? {
        var latest: Int?
        for digits in text.split(whereSeparator: { !$0.isASCIIDigit }) where digits.count == 4 {
            let year = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            if (1900..<2100).contains(year) { latest = max(latest ?? year, year) }
        }
        return latest
    }
}
