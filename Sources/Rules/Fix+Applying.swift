extension Fix {
    /// The line with every place that `find` matches replaced; nil where nothing changes, `find` cannot be used, or
    /// the year is needed and nobody knows it.
    public func applied(to line: [UInt8], in year: Int? = nil) -> [UInt8]? {
        guard let pattern = try? Pattern(find) else { return nil }
        return applied(to: line, in: year, finding: pattern)
    }

    /// - Parameter pattern: `find`, compiled.
    func applied(to line: [UInt8], in year: Int?, finding pattern: Pattern) -> [UInt8]? {
        let scratch = Scratch(for: pattern, groups: 10)
        guard let replacement = replacement(in: year) else { return nil }
        var result: [UInt8] = []
        line.withUnsafeBufferPointer { bytes in
            var copied = 0
            var start = 0
            while start <= bytes.count, let match = try? scratch.match(bytes, from: start) {
                result += bytes[copied..<match.lowerBound]
                Self.append(replacement, groupsFrom: scratch, of: bytes, to: &result)
                copied = match.upperBound
                // An empty match would be found again at the same place.
                start = match.isEmpty ? match.upperBound + 1 : match.upperBound
            }
            if copied < bytes.count { result += bytes[copied...] }
        }
        return result == line ? nil : result
    }

    /// `replace` with the year in its place.
    private func replacement(in year: Int?) -> [UInt8]? {
        let name = Array("$year".utf8)
        var replacement = Array(replace.utf8)
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
        while index < replacement.count {
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
