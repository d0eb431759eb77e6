import Rules
import Support

/// A report for people: each finding with its place, line, statement, reason and fix; then, once, what
/// can be done.
struct TextReport {
    let report: Report
    let usesColour: Bool
    var change = CheckedChange.staged

    /// For standard output.
    var findings: String {
        report.findings.map(text).joined()
    }

    /// For standard error: what was skipped, and the sum.
    var remarks: String { report.skips.map(Self.remark).joined() + sum }

    /// How many findings there are, and what can be done about them; empty where there are none.
    var sum: String {
        guard !report.findings.isEmpty else { return "" }
        var text = ""
        let blocking = report.findings.count { $0.stage == .block }
        let warning = report.findings.count - blocking
        if blocking > 0 {
            text += "precept: \(Counted.text(blocking, "finding")) \(blocking == 1 ? "blocks" : "block") this change"
            text += warning > 0 ? ", \(warning) more \(warning == 1 ? "warns" : "warn")\n" : "\n"
        } else {
            text += "precept: \(Counted.text(warning, "warning")), nothing blocks\n"
        }
        if change == .staged, report.findings.contains(where: { $0.corrected != nil && !$0.isAboutMessage }) {
            text += "precept: to mend what can be: precept fix\n"
        }
        return text + waysOut(report.findings.filter { $0.stage == .block || blocking == 0 })
    }

    func text(of finding: Finding) -> String {
        let stage = finding.stage == .block ? TerminalColour.red : .yellow
        let place = finding.shownPlace
        var text =
            (place.isEmpty ? "" : coloured(place, .bold) + " ") + coloured("[\(finding.stage.rawValue)]", stage) + " \(finding.rule)\n"
        let excerpt = Printable.excerpt(finding.text, around: finding.place)
        if !excerpt.line.isEmpty {
            text += "    \(excerpt.line)\n    \(coloured(excerpt.underline, stage))\n"
        }
        if let detail = finding.detail { text += "    \(Printable.text(detail))\n" }
        text += "  \(Printable.text(finding.message))\n"
        if !finding.why.isEmpty { text += "  why: \(Printable.text(finding.why))\n" }
        return text + fix(of: finding, hasMark: !excerpt.line.isEmpty && finding.detail == nil)
    }

    private func fix(of finding: Finding, hasMark: Bool) -> String {
        if let corrected = finding.corrected {
            if corrected.allSatisfy({ $0 == 0x20 || $0 == 9 }) { return "  fix: leave the line empty, or delete it\n" }
            let start = SmallestEdit(from: finding.text, to: corrected).removed.lowerBound
            let (old, new) = (Self.line(finding.text, at: start), Self.line(corrected, at: start))
            return "  fix:\n    \(coloured("- \(old)", .red))\n    \(coloured("+ \(new)", .green))\n"
        }
        let example = finding.exampleLines.map { Self.line(Array($0.utf8), at: 0) }
        if let line = example.first, example.count == 1 { return "  fix: write it as in  \(coloured(line.withSeenEnds, .green))\n" }
        if !example.isEmpty {
            return "  fix: write it as in\n" + example.map { $0.isEmpty ? "\n" : "    \(coloured($0, .green))\n" }.joined()
        }
        return hasMark ? "  fix: leave out what is marked, or write it so that the rule is kept\n" : ""
    }

    /// White space at the line's end, which a fix often is about, as dots.
    private static func line(_ bytes: [UInt8], at place: Int) -> String {
        let line = Printable.excerpt(bytes, around: place..<place).line
        let end = line.reversed().prefix { $0 == " " }.count
        return line.dropLast(end) + String(repeating: "·", count: end)
    }

    private func coloured(_ text: String, _ colour: TerminalColour) -> String {
        usesColour ? colour.painting(text) : text
    }

    private static func remark(on skip: Skip) -> String {
        let place = skip.path.map { Printable.text($0) + (skip.line.map { ":\($0)" } ?? "") }
        var subject = ""
        switch (skip.rule, place) {
        case (let rule?, let place?) where skip.kind == .notLoaded: subject = "rule \(rule) is not in force (\(place)): "
        case (let rule?, _) where skip.kind == .notLoaded: subject = "rule \(rule) is not in force: "
        case (let rule?, let place?): subject = "rule \(rule) skipped at \(place): "
        case (let rule?, nil): subject = "rule \(rule) skipped: "
        case (nil, let place?): subject = "\(place) skipped: "
        case (nil, nil): break
        }
        return "precept: \(subject)\(Printable.text(skip.reason))\n"
    }

    private func waysOut(_ findings: [Finding]) -> String {
        let findings = findings.filter { !$0.isAboutRule }
        if findings.isEmpty { return "" }
        let rules = Set(findings.map(\.rule)).sorted()
        let rule = rules.count == 1 ? rules[0] : "<rule>"
        let places = Self.waiverPlaces(findings)
        var ways: [String] = []
        if !places.isEmpty {
            ways.append("to waive one, write `precept: allow \(rule) <reason>` \(places.joined(separator: ", or "))")
        }
        if let command = change.command {
            let once = change == .staged ? "for one commit" : "once"
            ways.append("to skip \(once): SKIP=\(rules.joined(separator: ",")) \(command) …, or everything: PRECEPT=0 \(command) …")
        }
        return ways.isEmpty ? "" : "precept: \(ways.joined(separator: ";\n  "))\n"
    }

    private static func waiverPlaces(_ findings: [Finding]) -> [String] {
        [
            findings.contains { $0.line != nil && !$0.isAboutMessage } ? "in its line or the line above" : nil,
            findings.contains { $0.line == nil && !$0.path.isEmpty } ? "in the first \(Waiver.linesOfFile) lines of its file" : nil,
            !findings.contains { $0.isAboutMessage }
                ? nil
                : findings.allSatisfy { $0.isAboutMessage } ? "anywhere in the message" : "anywhere in its message",
        ].compactMap { $0 }
    }
}
