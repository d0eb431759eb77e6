import Rules
import Support

/// What tells one finding from another when lines above them come and go: the rule, the path, the line's text
/// without its indentation, and which of several such findings it is.
struct SARIFFingerprints {
    private var seen: [UInt64: Int] = [:]

    /// Sixteen hexadecimal digits, `:` and the number of findings like this so far.
    mutating func next(for finding: Finding) -> String {
        let line = finding.text.drop { $0 == 0x20 || $0 == 9 }
        let sum = Checksum.of(Array(finding.rule.utf8) + [0] + finding.path + [0] + line)
        seen[sum, default: 0] += 1
        return "\(String(hexadecimal: sum, width: 16)):\(seen[sum, default: 1])"
    }
}
