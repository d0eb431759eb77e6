extension Settings {
    /// The settings that are one word or number, and so can be set from the command line.
    public static let written = ["threshold", "autopromote"]

    /// A settings file with one more setting, or another value of it, and every other line as it was.
    /// - Parameter file: Nil where there is none yet.
    /// - Throws: `SettingsError` where that would give no settings: the value may be wrong, or the file was before.
    public static func setting(_ name: String, to value: String, in file: [UInt8]?) throws(SettingsError) -> [UInt8] {
        let newline = UInt8(ascii: "\n")
        var lines = (file ?? []).split(separator: newline, omittingEmptySubsequences: false).map(Array.init)
        let line = Array("\(name): \(value)".utf8)
        if let place = lines.firstIndex(where: { $0.starts(with: "\(name):".utf8) }) {
            lines[place] = line + remark(behind: lines[place])
        } else {
            if lines.last == [] { lines.removeLast() }
            lines += [line, []]
        }
        let bytes = Array(lines.joined(separator: [newline]))
        var settings = Settings()
        do {
            try settings.read(bytes, isShared: false)
            guard try YAMLReader(bytes).optionalString(name) == value else { throw RuleFileError("\(name) cannot be set") }
        } catch {
            throw SettingsError(path: sharedPath, reason: "\(error)")
        }
        return bytes
    }

    /// What stays of a line whose value changes: a comment, with the blanks before it, and a carriage return.
    private static func remark(behind line: [UInt8]) -> [UInt8] {
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") }
        let sign = line.indices.first { $0 > 0 && line[$0] == UInt8(ascii: "#") && isBlank(line[$0 - 1]) }
        let rest = line[(sign ?? line.endIndex)...]
        let blanks = line[..<rest.startIndex].reversed().prefix { isBlank($0) && (sign != nil || $0 == UInt8(ascii: "\r")) }
        return blanks.reversed() + rest
    }
}
