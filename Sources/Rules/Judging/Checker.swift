/// Judges changes and messages by rules. Pure: the same input gives the same report.
public struct Checker: Sendable {
    let rules: [CompiledRule]
    /// Rules that do not judge this time: those of changes, and those of messages.
    let changeSkips: [Skip]
    let messageSkips: [Skip]

    /// A line longer than this, in bytes, is no one's handwriting. The worst of patterns takes by the square of it from
    /// each place.
    public static let longestLine = 16 * 1024
    /// As `SearchTimes` has it.
    let clock: @Sendable () -> UInt64
    /// The one that what is judged was written in; nil where no rule asks.
    let year: Int?

    /// Compiles the rules that speak at commit; those that only advise, or are retired, do not.
    /// - Parameters:
    ///   - bypassed: Ids that are not to be judged by this time; each is named in the report.
    ///   - year: Tells the year that what is judged was written in, where a rule asks.
    public init(_ rules: [EnforcedRule], bypassed: Set<String> = [], year: () -> Int = Year.current) {
        self.init(rules, bypassed: bypassed, year: year, clock: MonotonicClock.now)
    }

    /// - Parameter clock: Nanoseconds since any moment.
    init(
        _ rules: [EnforcedRule], bypassed: Set<String> = [], year: () -> Int = Year.current,
        clock: @escaping @Sendable () -> UInt64
    ) {
        self.clock = clock
        self.year = rules.contains(where: \.asksForYear) ? year() : nil
        var scopes: [[String]: (number: Int, scope: Scope)] = [:]
        var compiled: [CompiledRule] = []
        var changeSkips: [Skip] = []
        var messageSkips: [Skip] = []
        for rule in rules where rule.stage >= .warn {
            let skip: Skip
            if bypassed.contains(rule.id) {
                skip = .named(rule.id)
            } else {
                do {
                    compiled.append(try CompiledRule(rule, among: &scopes))
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
        !OwnFiles.isRule(path) && rules.contains { $0.readsText(at: path) && $0.scope.contains(path) }
    }

    static func skip(
        _ rule: CompiledRule, _ path: [UInt8], _ line: Int?, _ waiver: Waiver, text: [UInt8]? = nil
    ) -> Skip {
        let reason = waiver.reason.isEmpty ? waivedWithoutReason : "waived: \(waiver.reason)"
        return Skip(.waived, rule: rule.rule.id, path: path, line: line, reason: reason, stage: rule.rule.stage, text: text)
    }

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

    /// - Parameter corrected: The line as the rule's fix makes it.
    func finding(
        _ path: [UInt8], _ line: Int, _ text: [UInt8], _ place: Range<Int>, corrected: [UInt8]? = nil
    ) -> Finding {
        Finding(
            rule: rule.id, stage: rule.stage, path: path, line: line,
            // Continuation bytes are no characters of their own.
            column: text[..<place.lowerBound].count { $0 & 0xc0 != 0x80 } + 1, message: rule.statement,
            text: text, place: place, why: rule.why, corrected: corrected,
            example: rule.example)
    }
}

extension ChangedFile {
    /// The waiver of a rule in an added line or the line above it.
    func waiver(at index: Int, for id: String) -> Waiver? {
        if let own = Waiver(in: added[index]), own.ids.contains(id) { return own }
        guard let above = line(numbered: numbers[index] - 1), let waiver = Waiver(in: above), waiver.ids.contains(id) else { return nil }
        return waiver
    }
}
