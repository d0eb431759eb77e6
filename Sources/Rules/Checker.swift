/// Judges changes and messages by rules. Pure: the same input gives the same report.
public struct Checker: Sendable {
    let rules: [CompiledRule]
    /// Rules that do not judge this time: those of changes, and those of messages.
    private let changeSkips: [Skip]
    private let messageSkips: [Skip]

    /// A line longer than this, in bytes, is no one's handwriting.
    public static let longestLine = 64 * 1024

    /// Compiles the rules that speak at commit; those that only advise, or are retired, do not.
    /// - Parameter bypassed: Ids that are not to be judged by this time; each is named in the report.
    public init(_ rules: [EnforcedRule], bypassed: Set<String> = []) {
        var compiled: [CompiledRule] = []
        var changeSkips: [Skip] = []
        var messageSkips: [Skip] = []
        for rule in rules where rule.stage >= .warn {
            let skip: Skip
            if bypassed.contains(rule.id) {
                skip = .named(rule.id)
            } else {
                do {
                    compiled.append(try CompiledRule(rule))
                    continue
                } catch {
                    skip = Skip(.notLoaded, rule: rule.id, reason: "\(error)")
                }
            }
            if case .message = rule.check { messageSkips.append(skip) } else { changeSkips.append(skip) }
        }
        self.rules = compiled
        self.changeSkips = changeSkips
        self.messageSkips = messageSkips
    }

    /// Whether any rule judges changes, or messages.
    public var judgesChanges: Bool { rules.contains { if case .message = $0.matcher { false } else { true } } }
    public var judgesMessages: Bool { rules.contains { if case .message = $0.matcher { true } else { false } } }

    /// Whether a rule that reads a file's text holds at this path.
    public func judges(_ path: [UInt8]) -> Bool {
        !Self.isOwn(path) && rules.contains { $0.readsText(at: path) && $0.scope.contains(path) }
    }

    /// A rule file quotes what its rule forbids, and so is never judged.
    static func isOwn(_ path: [UInt8]) -> Bool { path.starts(with: ".precept/".utf8) }

    /// Judges added lines.
    public func check(_ files: [ChangedFile]) -> Report {
        var findings: [Finding] = []
        var skips = changeSkips
        var exhausted: [String: Int] = [:]
        for file in files where !file.added.isEmpty && !Self.isOwn(file.path) {
            let inScope = rules.compactMap { rule -> (CompiledRule, LineMatcher)? in
                guard case .line(let matcher) = rule.matcher, rule.scope.contains(file.path) else { return nil }
                return (rule, matcher)
            }
            guard !inScope.isEmpty else { continue }
            if file.added.bytes.contains(0) {
                skips.append(Skip(.unreadable, path: file.path, reason: Self.binary))
                continue
            }
            let file = file.withoutLongLines(&skips)
            for (rule, matcher) in inScope {
                let id = rule.rule.id
                if exhausted[id, default: 0] >= LineHits.mostExhausted {
                    skips.append(Skip(.exhausted, rule: id, reason: Self.givenUp))
                } else {
                    exhausted[id, default: 0] += judge(file, by: rule, matcher, &findings, &skips)
                }
            }
        }
        return Report(findings: findings, skips: skips)
    }

    /// Judges a commit message.
    public func check(_ message: CommitMessage) -> Report {
        var findings: [Finding] = []
        var skips = messageSkips
        for rule in rules {
            guard case .message(let matcher) = rule.matcher else { continue }
            do {
                for hit in try matcher.search(message.lines) {
                    let number = hit.line < message.numbers.count ? message.numbers[hit.line] : 1
                    let text = message.lines.isEmpty ? [] : Array(message.lines[hit.line])
                    if let waiver = message.waiver(for: rule.rule.id) {
                        var skip = Self.skip(rule, message.path, number, waiver, text: text)
                        skip.isAboutMessage = true
                        skips.append(skip)
                        continue
                    }
                    var finding = rule.finding(message.path, number, text, hit.place)
                    finding.isAboutMessage = true
                    findings.append(finding)
                }
            } catch {
                skips.append(Skip(.exhausted, rule: rule.rule.id, path: message.path, reason: "\(error)"))
            }
        }
        return Report(findings: findings, skips: skips)
    }

    /// - Returns: The lines on which a match was given up.
    private func judge(
        _ file: ChangedFile, by rule: CompiledRule, _ matcher: LineMatcher, _ findings: inout [Finding],
        _ skips: inout [Skip]
    ) -> Int {
        let found = matcher.search(file.added, beside: file.neighbours)
        for hit in found.hits {
            let number = file.numbers[hit.line]
            let text = Array(file.added[hit.line])
            if let waiver = file.waiver(at: hit.line, for: rule.rule.id) {
                skips.append(Self.skip(rule, file.path, number, waiver, text: text))
            } else {
                findings.append(rule.finding(file.path, number, text, hit.place))
            }
        }
        for line in found.exhausted {
            skips.append(
                Skip(
                    .exhausted, rule: rule.rule.id, path: file.path, line: file.numbers[line],
                    reason: "\(PatternError.exhausted)"))
        }
        if let unjudged = found.unjudgedFrom {
            skips.append(
                Skip(
                    .exhausted, rule: rule.rule.id, path: file.path, line: file.numbers[unjudged],
                    reason: Self.givenUpHere))
        }
        return found.exhausted.count
    }

    static func skip(
        _ rule: CompiledRule, _ path: [UInt8], _ line: Int?, _ waiver: Waiver, text: [UInt8]? = nil
    ) -> Skip {
        let reason = waiver.reason.isEmpty ? waivedWithoutReason : "waived: \(waiver.reason)"
        return Skip(.waived, rule: rule.rule.id, path: path, line: line, reason: reason, stage: rule.rule.stage, text: text)
    }

    private static let givenUpHere = "given up: this line and those below it were not judged"
    private static let givenUp = "given up: its pattern backtracks without end, and further files were not judged"
    static let binary = "holds NUL bytes: not text, or not in UTF-8"
    private static let waivedWithoutReason = "waived without a reason"
}

extension CompiledRule {
    fileprivate func readsText(at path: [UInt8]) -> Bool {
        switch matcher {
        case .line: true
        case .file(let matcher): matcher.check.readsText
        case .links: MarkdownFile.isNamed(path)
        case .message, .companion, .attested: false
        }
    }

    func finding(_ path: [UInt8], _ line: Int, _ text: [UInt8], _ place: Range<Int>) -> Finding {
        Finding(
            rule: rule.id, stage: rule.stage, path: path, line: line,
            // Continuation bytes are no characters of their own.
            column: text[..<place.lowerBound].count { $0 & 0xc0 != 0x80 } + 1, message: rule.statement,
            text: text, place: place, why: rule.why, corrected: rule.fix?.applied(to: text),
            example: rule.example)
    }
}

extension CommitMessage {
    /// The waiver of a rule anywhere in the message, which is one place.
    fileprivate func waiver(for id: String) -> Waiver? {
        (0..<lines.count).lazy.compactMap { Waiver(in: lines[$0]) }.first { $0.ids.contains(id) }
    }
}

extension ChangedFile {
    /// The waiver of a rule in an added line or the line above it.
    func waiver(at index: Int, for id: String) -> Waiver? {
        if let own = Waiver(in: added[index]), own.ids.contains(id) { return own }
        guard let above = line(numbered: numbers[index] - 1), let waiver = Waiver(in: above), waiver.ids.contains(id) else { return nil }
        return waiver
    }

    fileprivate func withoutLongLines(_ skips: inout [Skip]) -> ChangedFile {
        let isLong = (0..<added.count).map { added.range(of: $0).count > Checker.longestLine }
        guard isLong.contains(true) else { return self }
        for index in 0..<added.count where isLong[index] {
            skips.append(Skip(.unreadable, path: path, line: numbers[index], reason: "line is longer than 64 KiB"))
        }
        return keeping { !isLong[$0] }
    }
}
