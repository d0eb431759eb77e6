import Support

/// Searches file after file for what rules of kind `line` forbid.
struct LineRuleSearch {
    private(set) var findings: [Finding] = []
    private(set) var skips: [Skip]

    private let rules: [CompiledRule]
    /// Those that were needed so far, by the rule's index, and what replaces what they find.
    private var matchers: [LineMatcher?]
    private var fixes: [CompiledFix?]
    private var isBroken: [Bool]
    /// Lines on which a match was given up, by the rule's index.
    private var exhausted: [Int]
    private var times: SearchTimes
    private let year: Int?
    private let contents: [String: [UInt8]]
    private let removed: JoinedLines
    /// What is moved, in all files and by index in the one that is being judged; nil until a line is flagged, which in
    /// most changes none is.
    private var moved: MovedLines?
    private var movedHere: Set<Int>?
    /// The years of the notices that the change takes away, by the index of the rule that asked.
    private var removedYears: [Int: Set<Int>] = [:]

    init(_ checker: Checker, _ contents: [String: [UInt8]], besides removed: JoinedLines) {
        self.contents = contents
        self.removed = removed
        rules = checker.rules
        skips = checker.changeSkips
        year = checker.year
        matchers = Array(repeating: nil, count: rules.count)
        fixes = Array(repeating: nil, count: rules.count)
        isBroken = Array(repeating: false, count: rules.count)
        exhausted = Array(repeating: 0, count: rules.count)
        times = SearchTimes(rules: rules.count, now: checker.clock)
    }

    mutating func judge(_ file: ChangedFile) {
        let inScope = inScope(of: file.path)
        if inScope.isEmpty { return }
        if file.added.bytes.contains(0) {
            skips.append(Skip(.unreadable, path: file.path, reason: Checker.binary))
            return
        }
        let file = file.withoutLongLines(&skips)
        movedHere = nil
        let hasWaivers = Waiver.stands(in: file.added)
        let text = TextIndex(file.added.bytes)
        for (index, search) in inScope where !isBroken[index] && search.mayFlag(text) {
            if exhausted[index] >= LineHits.mostExhausted || times.isOver(index) {
                skips.append(Skip(.exhausted, rule: rules[index].rule.id, reason: Self.givenUp))
            } else if let matcher = matcher(of: index, search) {
                judge(file, by: index, matcher, hasWaivers: hasWaivers)
            }
        }
    }

    /// Rules that judge lines of that path, by index.
    private func inScope(of path: [UInt8]) -> [(Int, LineSearch)] {
        var known: [Int: Bool] = [:]
        return rules.indices.compactMap { index in
            guard case .line(let search) = rules[index].matcher else { return nil }
            let number = rules[index].scopeNumber
            let isIn = known[number] ?? rules[index].scope.contains(path)
            known[number] = isIn
            return isIn ? (index, search) : nil
        }
    }

    private mutating func matcher(of index: Int, _ search: LineSearch) -> LineMatcher? {
        if let matcher = matchers[index] { return matcher }
        do {
            let matcher = try search.matcher()
            matchers[index] = matcher
            return matcher
        } catch {
            isBroken[index] = true
            skips.append(Skip(.notLoaded, rule: rules[index].rule.id, reason: "\(error)"))
            return nil
        }
    }

    private mutating func judge(_ file: ChangedFile, by index: Int, _ matcher: LineMatcher, hasWaivers: Bool) {
        let rule = rules[index]
        times.begin(index, on: file.added.bytes.count)
        let content = file.entry.object.flatMap { contents[$0] }
        let found = matcher.search(
            file.added, context: { file.context(of: $0, in: year, for: rule.rule.id) }, text: { _ in content },
            while: { times.mayGoOn(index) })
        if matcher.looksAtFile, content == nil, !found.hits.isEmpty {
            return skips.append(Skip(.unreadable, rule: rule.rule.id, path: file.path, reason: Self.unreadable))
        }
        // One finding a line, however many names on it are not used.
        for (place, hit) in found.hits.enumerated() where place == 0 || found.hits[place - 1].line != hit.line {
            if isMoved(hit.line, of: file, matcher) || keepsYear(file.added[hit.line], by: index, matcher) { continue }
            let number = file.numbers[hit.line]
            let text = Array(file.added[hit.line])
            if let waiver = file.waiver(at: hit.line, for: rule.rule.id) {
                skips.append(Checker.skip(rule, file.path, number, waiver, text: text))
            } else {
                var finding = rule.finding(file.path, number, text, hit.place, corrected: corrected(text, by: index))
                finding.keepExampleOfItsLike()
                finding.detail = Self.detail(matcher, found.hits[place...].prefix { $0.line == hit.line }, in: text) ?? finding.detail
                findings.append(finding)
            }
        }
        if hasWaivers { nameHidden(besides: Set(found.hits.map(\.line)), in: file, by: index, matcher, content) }
        name(found, unjudgedIn: file, by: index)
        _ = times.mayGoOn(index)
    }

    /// What the statement leaves open: of a check of neighbours what is wrong with the line, of one of names which are unused.
    /// - Parameter hits: All those in the line.
    private static func detail(_ matcher: LineMatcher, _ hits: ArraySlice<LineHits.Hit>, in text: [UInt8]) -> String? {
        if matcher.looksAtFile {
            let names = hits.map { String(decoding: text[$0.place], as: UTF8.self) }
            return "nothing else in the file uses \(CleanText.code(names.joined(separator: " or "), limit: 200))"
        }
        return matcher.isAboutOrder ? isOutOfOrder : nil
    }

    /// Names the lines that the search gave up.
    private mutating func name(_ found: LineHits, unjudgedIn file: ChangedFile, by index: Int) {
        exhausted[index] += found.exhausted.count
        let lines = found.exhausted.map { (line: $0, reason: "\(PatternError.exhausted)") }
        for (line, reason) in lines + (found.unjudgedFrom.map { [(line: $0, reason: Self.givenUpHere)] } ?? []) {
            skips.append(
                Skip(.exhausted, rule: rules[index].rule.id, path: file.path, line: file.numbers[line], reason: reason))
        }
    }

    /// Names what is waived and was not found, for a pattern that ends with its line meets the comment that waives it.
    private mutating func nameHidden(
        besides hits: Set<Int>, in file: ChangedFile, by index: Int, _ matcher: LineMatcher, _ content: [UInt8]?
    ) {
        let rule = rules[index]
        if matcher.looksAtFile, content == nil { return }
        for line in 0..<file.added.count where !hits.contains(line) {
            let text = file.added[line]
            guard let code = Waiver.code(before: text), let waiver = Waiver(in: text), waiver.ids.contains(rule.rule.id) else { continue }
            var alone = JoinedLines()
            alone.append(code)
            let found = matcher.search(
                alone, context: { _ in file.context(of: line, in: year, for: rule.rule.id) }, text: { _ in content },
                while: { times.mayGoOn(index) })
            if !found.hits.isEmpty { skips.append(Checker.skip(rule, file.path, file.numbers[line], waiver, text: Array(text))) }
        }
    }

    /// Whether the change only moves the line, with all that `matcher` looks at: out of order it may be by that alone.
    private mutating func isMoved(_ line: Int, of file: ChangedFile, _ matcher: LineMatcher) -> Bool {
        if removed.isEmpty || matcher.looksAtFile { return false }
        let all = moved ?? MovedLines(removed: removed)
        moved = all
        let here = movedHere ?? all.indices(among: file.added, at: file.numbers)
        movedHere = here
        return here.contains(line) && (!matcher.looksBeside || file.isAmong(here, besides: line))
    }

    /// Whether a line has the year of a notice that the change takes away: somebody edits it, and writes no new one.
    private mutating func keepsYear(_ line: ArraySlice<UInt8>, by index: Int, _ matcher: LineMatcher) -> Bool {
        let years = removedYears[index] ?? matcher.years(in: removed) { times.mayGoOn(index) }
        removedYears[index] = years
        return !years.isEmpty && Year.latest(in: line).map(years.contains) ?? false
    }

    /// The line with the rule's fix, as long as there is time for it.
    private mutating func corrected(_ line: [UInt8], by index: Int) -> [UInt8]? {
        guard let fix = rules[index].rule.fix, times.mayGoOn(index) else { return nil }
        if fixes[index] == nil { fixes[index] = try? CompiledFix(fix) }
        return fixes[index]?.applied(to: line, in: year) { times.mayGoOn(index) }
    }

    private static let isOutOfOrder = "out of order with the line above it or below"
    private static let unreadable = "the rest of the file was not looked at: its content is missing here, or too large"
    private static let givenUpHere = "given up: this line and those below it were not judged"
    private static let givenUp = "given up: its pattern backtracks without end, and further files were not judged"
}

extension ChangedFile {
    /// Whether the lines right above and below the added one of that index are among these.
    fileprivate func isAmong(_ indices: Set<Int>, besides index: Int) -> Bool {
        [index - 1, index + 1].allSatisfy { indices.contains($0) && abs(numbers[$0] - numbers[index]) == 1 }
    }

    fileprivate func withoutLongLines(_ skips: inout [Skip]) -> ChangedFile {
        guard added.bytes.count > Checker.longestLine else { return self }
        let isLong = (0..<added.count).map { added.range(of: $0).count > Checker.longestLine }
        guard isLong.contains(true) else { return self }
        for index in 0..<added.count where isLong[index] {
            skips.append(Skip(.unreadable, path: path, line: numbers[index], reason: Self.isLong))
        }
        return keeping { !isLong[$0] }
    }

    private static let isLong = "line is longer than \(Checker.longestLine / 1024) KiB"
}

extension Finding {
    /// Drops an example that has no word in common with the line: what it shows is about something else.
    fileprivate mutating func keepExampleOfItsLike() {
        let words = { (bytes: [UInt8]) in Set(bytes.split { !$0.isOfName }) }
        guard let shown = example.map({ words(Array($0.utf8)) }), !shown.isEmpty else { return }
        if shown.isDisjoint(with: words(text)) { example = nil }
    }
}
