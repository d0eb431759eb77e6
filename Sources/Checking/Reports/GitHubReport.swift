import Rules
import Support

/// A report as workflow commands of GitHub Actions, `::error file=…,line=…::message`: each finding and skip an
/// annotation of the change.
///
/// Nothing of the repository's stands outside a command: the runner would take a line of somebody's file that
/// begins with `::` for a command, too.
enum GitHubReport {
    static func text(of report: Report) -> String {
        (report.findings.map(command) + report.skips.map(command)).map { $0 + "\n" }.joined()
    }

    private static func command(for finding: Finding) -> String {
        let isInFile = !finding.isAboutMessage && !finding.path.isEmpty
        let message = isInFile ? finding.explanation : "\(finding.placeName): \(finding.explanation)"
        let column = finding.line == nil ? nil : finding.column
        return command(
            finding.stage == .block ? "error" : "warning", path: isInFile ? finding.path : nil, line: finding.line,
            column: column, title: "[\(finding.stage.rawValue)] \(finding.rule)", message)
    }

    private static func command(for skip: Skip) -> String {
        let reason = Printable.text(skip.reason)
        return command(
            skip.isAsked ? "notice" : "warning", path: skip.isAboutMessage ? nil : skip.path, line: skip.line, column: nil,
            title: skip.rule.map { "\(skip.headline): \($0)" } ?? skip.headline,
            skip.isAboutMessage ? "\(Printable.text(skip.path ?? [])): \(reason)" : reason)
    }

    private static func command(
        _ name: String, path: [UInt8]?, line: Int?, column: Int?, title: String, _ message: String
    ) -> String {
        var properties: [String] = []
        if let path { properties.append("file=\(property(String(decoding: path, as: UTF8.self)))") }
        if let line, path != nil { properties.append("line=\(line)") }
        if let column, path != nil { properties.append("col=\(column)") }
        properties.append("title=\(property(Printable.text(title)))")
        return "::\(name) \(properties.joined(separator: ","))::\(data(message))"
    }

    /// As the runner's toolkit escapes a command's message: what would end it, and the sign that escapes.
    private static func data(_ text: String) -> String {
        escaped(text) { "%\r\n".unicodeScalars.contains($0) }
    }

    /// As the toolkit escapes a property: what separates properties, too.
    private static func property(_ text: String) -> String {
        escaped(text) { "%\r\n:,".unicodeScalars.contains($0) }
    }

    private static func escaped(_ text: String, _ isSpecial: (Unicode.Scalar) -> Bool) -> String {
        var written = ""
        for scalar in text.unicodeScalars {
            if isSpecial(scalar) {
                written += "%" + String(hexadecimal: scalar.value, width: 2).uppercased()
            } else {
                // What the runner takes back stays as it is, so that the path is the file's; nothing else reaches the log.
                written += Printable.text(String(scalar))
            }
        }
        return written
    }
}
