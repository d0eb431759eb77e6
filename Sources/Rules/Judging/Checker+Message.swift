extension Checker {
    /// Judges a commit message.
    public func check(_ message: CommitMessage) -> Report {
        var findings: [Finding] = []
        var skips = messageSkips
        var times = SearchTimes(rules: rules.count, now: clock)
        for (index, rule) in rules.enumerated() {
            guard case .message(let matcher) = rule.matcher else { continue }
            times.begin(index, on: message.lines.bytes.count)
            do {
                let faults = try matcher.search(message.lines, while: { times.mayGoOn(index) })
                let fix = faults.forbidden.isEmpty ? nil : rule.rule.fix.flatMap { try? CompiledFix($0) }
                var found = faults.forbidden.map { hit in
                    let text = message.text(of: hit.line)
                    var finding = rule.finding(
                        message.path, message.number(of: hit.line), text, hit.place,
                        corrected: fix?.applied(to: text) { times.mayGoOn(index) })
                    // What somebody else wrote of another change is nothing to write.
                    finding.example = nil
                    return finding
                }
                if faults.lacksRequired, let required = matcher.require {
                    var finding = rule.finding(message.path, message.number(of: 0), message.text(of: 0), 0..<0)
                    finding.detail = "nothing in the message matches \(required.shown)"
                    found.append(finding)
                }
                if let waiver = message.waiver(for: rule.rule.id) {
                    skips += found.map { Self.skip(rule, $0.path, $0.line, waiver, text: $0.text).aboutMessage }
                } else {
                    findings += found.map(\.aboutMessage)
                }
            } catch {
                skips.append(Skip(.exhausted, rule: rule.rule.id, path: message.path, reason: "\(error)").aboutMessage)
            }
        }
        return Report(findings: findings, skips: skips)
    }
}

extension CommitMessage {
    /// The waiver of a rule anywhere in the message, which is one place.
    fileprivate func waiver(for id: String) -> Waiver? {
        (0..<lines.count).lazy.compactMap { Waiver(in: lines[$0]) }.first { $0.ids.contains(id) }
    }

    fileprivate func text(of line: Int) -> [UInt8] { lines.isEmpty ? [] : Array(lines[line]) }

    fileprivate func number(of line: Int) -> Int { line < numbers.count ? numbers[line] : 1 }
}

extension Finding {
    fileprivate var aboutMessage: Self {
        var finding = self
        finding.isAboutMessage = true
        return finding
    }
}

extension Skip {
    fileprivate var aboutMessage: Self {
        var skip = self
        skip.isAboutMessage = true
        return skip
    }
}
