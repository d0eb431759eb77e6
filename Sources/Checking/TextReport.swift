import Rules

/// A report for people: each finding with its place, line, statement, reason and fix; then, once, what
/// can be done.
struct TextReport {
    let report: Report
    let usesColour: Bool

    /// For standard output.
    var findings: String {
        report.findings.map(text).joined()
    }

    /// For standard error: what was skipped, and the sum.
    var remarks: String {
        var text = report.skips.map(Self.remark).joined()
        guard !report.findings.isEmpty else { return text }
        let blocking = report.findings.count { $0.stage == .block }
        let warning = report.findings.count - blocking
        if blocking > 0 {
            text += "precept: \(Self.count(blocking, "finding")) \(blocking == 1 ? "blocks" : "block") this change"
            text += warning > 0 ? ", \(warning) more \(warning == 1 ? "warns" : "warn")\n" : "\n"
        } else {
            text += "precept: \(Self.count(warning, "warning")), nothing blocks\n"
        }
        if report.findings.contains(where: { $0.corrected != nil && !$0.isAboutMessage }) {
            text += "precept: to mend what can be: precept fix\n"
        }
        return text + Self.waysOut(report.findings.filter { $0.stage == .block || blocking == 0 })
    }

    private func text(of finding: Finding) -> String {
        let place = Self.place(of: finding)
        let stage = finding.stage == .block ? "31" : "33"
        var text = (place.isEmpty ? "" : coloured(place, "1") + " ") + coloured("[\(finding.stage.rawValue)]", stage) + " \(finding.rule)\n"
        let excerpt = Printable.excerpt(finding.text, around: finding.place)
        if !excerpt.line.isEmpty {
            text += "    \(excerpt.line)\n    \(coloured(excerpt.underline, stage))\n"
        }
        if let detail = finding.detail { text += "    \(Printable.text(detail))\n" }
        text += "  \(Printable.text(finding.message))\n"
        if !finding.why.isEmpty { text += "  why: \(Printable.text(finding.why))\n" }
        if let corrected = finding.corrected {
            text += corrected.allSatisfy { $0 == 0x20 || $0 == 9 } && !corrected.isEmpty || corrected.isEmpty
                ? "  fix: leave the line empty, or delete it\n"
                : "  fix: \(coloured(Printable.excerpt(corrected, around: 0..<0).line, "32"))\n"
        } else if let example = finding.example, !example.isEmpty {
            text += "  fix: write it as in  \(coloured(Printable.excerpt(Array(example.utf8), around: 0..<0).line, "32"))\n"
        } else if !excerpt.line.isEmpty && finding.detail == nil {
            text += "  fix: leave out what is marked, or write it so that the rule is kept\n"
        }
        return text
    }

    /// `path:line:column:`, `path:` of a whole file, and nothing of a whole change.
    private static func place(of finding: Finding) -> String {
        let path = Printable.text(finding.path)
        if let line = finding.line { return "\(path):\(line):\(finding.column):" }
        return path.isEmpty ? "" : "\(path):"
    }

    private func coloured(_ text: String, _ code: String) -> String {
        usesColour ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }

    private static func remark(on skip: Skip) -> String {
        let place = skip.path.map { Printable.text($0) + (skip.line.map { ":\($0)" } ?? "") }
        var subject = ""
        switch (skip.rule, place) {
        case (let rule?, let place?) where skip.kind == .notLoaded: subject = "rule \(rule) is not in force (\(place)): "
        case (let rule?, _) where skip.kind == .notLoaded: subject = "rule \(rule) is not in force: "
        case (let rule?, _) where skip.kind == .weakened: subject = "rule \(rule) is weakened: "
        case (let rule?, let place?): subject = "rule \(rule) skipped at \(place): "
        case (let rule?, nil): subject = "rule \(rule) skipped: "
        case (nil, let place?): subject = "\(place) skipped: "
        case (nil, nil): break
        }
        return "precept: \(subject)\(Printable.text(skip.reason))\n"
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private static func waysOut(_ findings: [Finding]) -> String {
        let rules = Set(findings.map(\.rule)).sorted()
        let place =
            switch (findings.contains { $0.isAboutMessage }, findings.contains { !$0.isAboutMessage }) {
            case (true, false): "anywhere in the message"
            case (true, true): "in its line or the line above, or anywhere in its message"
            default: "in its line or the line above"
            }
        return """
        precept: to waive one, write `precept: allow \(rules.count == 1 ? rules[0] : "<rule>") <reason>` \(place);
          to skip for one commit: SKIP=\(rules.joined(separator: ",")) git commit …, or everything: PRECEPT=0 git commit …

        """
    }
}
