/// An amount of bytes as people write it: `500 KiB`, `1 MB`, `300`.
public enum ByteCount {
    private static let units: [(name: String, bytes: Int)] = [
        ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000),
        ("KB", 1000), ("B", 1),
    ]

    /// A whole number, and behind it one of the units `B`, `kB`, `MB`, `GB`, `KiB`, `MiB` and `GiB`, or none.
    /// - Returns: Nil for anything else.
    public static func parse(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Int(digits) else { return nil }
        if unit.isEmpty { return number }
        guard let size = units.first(where: { $0.name == unit })?.bytes else { return nil }
        let (bytes, isTooMuch) = number.multipliedReportingOverflow(by: size)
        return isTooMuch ? nil : bytes
    }

    /// Exactly the amount, in the largest unit of which it is a whole number.
    public static func exactly(_ bytes: Int) -> String {
        let unit = units.first { $0.name != "KB" && bytes >= $0.bytes && bytes % $0.bytes == 0 }
        return unit.map { $0.bytes == 1 ? "\(bytes)" : "\(bytes / $0.bytes) \($0.name)" } ?? "\(bytes)"
    }

    /// About the amount, for a sentence: one digit behind the point, rounded up.
    public static func roughly(_ bytes: Int) -> String {
        guard let unit = units.prefix(3).first(where: { bytes >= $0.bytes }) else { return "\(bytes) bytes" }
        let tenths = (bytes * 10 + unit.bytes - 1) / unit.bytes
        return tenths % 10 == 0 ? "\(tenths / 10) \(unit.name)" : "\(tenths / 10).\(tenths % 10) \(unit.name)"
    }
}
