/// A fix, compiled.
public struct CompiledFix: Sendable {
    private let find: Pattern
    private let replace: String

    /// - Throws: `PatternError` where what it finds is no pattern.
    public init(_ fix: Fix) throws(PatternError) {
        find = try Pattern(fix.find)
        replace = fix.replace
    }

    /// The line with every place that is found replaced; nil where nothing changes, the result is longer than any line that is
    /// judged, or the year is needed and nobody knows it.
    /// - Parameter mayGoOn: Asked before each match; where it says no, there is no result.
    public func applied(to line: [UInt8], in year: Int? = nil, while mayGoOn: () -> Bool = { true }) -> [UInt8]? {
        guard let replacement = replacement(in: year) else { return nil }
        let scratch = Scratch(for: find, groups: 10)
        var result: [UInt8] = []
        let isWhole = line.withUnsafeBufferPointer { bytes in
            var copied = 0
            var start = 0
            while start <= bytes.count {
                guard mayGoOn(), result.count <= Checker.longestLine else { return false }
                guard let match = try? scratch.match(bytes, from: start) else { break }
                result += bytes[copied..<match.lowerBound]
                Self.append(replacement, groupsFrom: scratch, of: bytes, to: &result)
                copied = match.upperBound
                // An empty match would be found again at the same place.
                start = match.isEmpty ? match.upperBound + 1 : match.upperBound
            }
            if copied < bytes.count { result += bytes[copied...] }
            return result.count <= Checker.longestLine
        }
        return isWhole && result != line ? result : nil
    }

    /// `replace` with the year in its place; nil where it alone is too long for a line.
    private func replacement(in year: Int?) -> [UInt8]? {
        let name = Array("$year".utf8)
        var replacement = Array(replace.utf8)
        guard replacement.count <= Checker.longestLine else { return nil }
        var start = 0
        while start + name.count <= replacement.count {
            if replacement[start...].starts(with: name) {
                guard let year else { return nil }
                replacement.replaceSubrange(start..<start + name.count, with: "\(year)".utf8)
            }
            start += 1
        }
        return replacement
    }

    private static func append(
        _ replacement: [UInt8], groupsFrom scratch: Scratch, of bytes: UnsafeBufferPointer<UInt8>,
        to result: inout [UInt8]
    ) {
        var index = 0
        // What grows longer than a line may be is nobody's fix, and with every group in it would grow far beyond.
        while index < replacement.count, result.count <= Checker.longestLine {
            let digit = index + 1 < replacement.count ? replacement[index + 1] : 0
            if replacement[index] == UInt8(ascii: "$"), (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(digit) {
                if let group = scratch.group(Int(digit - UInt8(ascii: "0"))) { result += bytes[group] }
                index += 2
            } else {
                result.append(replacement[index])
                index += 1
            }
        }
    }
}
