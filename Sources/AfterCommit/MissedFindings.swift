import Rules

/// What a commit let in that went past its check, in few lines: nobody can stop it any more.
enum MissedFindings {
    private static let mostShown = 5

    static func text(of findings: [Finding]) -> String {
        if findings.isEmpty { return "" }
        var lines = ["precept: this commit went past its check and lets in:"]
        for finding in findings.prefix(mostShown) {
            lines.append("  \(finding.placeName): [\(finding.stage.rawValue)] \(finding.rule)")
        }
        if findings.count > mostShown { lines.append("  and \(findings.count - mostShown) more") }
        return lines.joined(separator: "\n") + "\n"
    }
}
