import Rules

/// A report as one JSON object:
/// `{"findings": [{"rule", "stage", "path", "line", "column", "message"}], "skipped": [{"rule", "path", "line", "reason"}]}`,
/// where of a skip only `reason` is always there. Bytes that are not UTF-8 become U+FFFD.
enum JSONReport {
    static func text(of report: Report) -> String {
        let findings = report.findings.map { finding in
            object([
                ("rule", string(finding.rule)), ("stage", string(finding.stage.rawValue)),
                ("path", string(finding.path)), ("line", "\(finding.line)"), ("column", "\(finding.column)"),
                ("message", string(finding.message)),
            ])
        }
        let skips = report.skips.map { skip in
            object([
                ("rule", skip.rule.map(string)), ("path", skip.path.map(string)),
                ("line", skip.line.map { "\($0)" }), ("reason", string(skip.reason)),
            ])
        }
        return object([("findings", array(findings)), ("skipped", array(skips))]) + "\n"
    }

    private static func object(_ members: [(name: String, value: String?)]) -> String {
        let written = members.compactMap { member in member.value.map { "\"\(member.name)\": \($0)" } }
        return "{" + written.joined(separator: ", ") + "}"
    }

    private static func array(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

    private static func string(_ bytes: [UInt8]) -> String { string(String(decoding: bytes, as: UTF8.self)) }

    private static func string(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case "\r": written += "\\r"
            case "\t": written += "\\t"
            default:
                if scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value) {
                    let digits = String(scalar.value, radix: 16)
                    written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    written.unicodeScalars.append(scalar)
                }
            }
        }
        return written + "\""
    }
}
