import Synchronization
import TestSupport
import Testing

@testable import Rules

/// No pattern holds up a commit: each of these would search for hours where nothing stopped it.
@Suite struct EndlessPatternTests {
    static let catastrophic = [
        "(a+)+$", "(a|aa)+$", "(.*a){20}", "([a-zA-Z]+)*$", "(x+x+)+y", "^(a|aa|a+)+$", "(a*)*b", "(?:a?){30}a{30}$",
        "(a|a)*c", "(.*)*[cd]", "(.*b|a)*[cd]", "a.*a.*a.*[cd]", "(?:[^bc])+[bc]", #"(\w+\s?)*\."#, "(?=(a+))*z", "((a{0,9}){0,9}){0,9}z",
        #"\s+x"#, #"(\s|a)+x"#, #"[^x]+[xy]"#, #"(?s)(.|\n)*[xz]"#, #"^(\s*a\s*)*$"#, #"(a+)\1+[cd]"#, #"(?<=a)(a+)+[cd]"#,
    ]
    static let texts: [[String]] = [
        Array(repeating: String(repeating: "a", count: 80) + "!", count: 2000),
        Array(repeating: "", count: 50_000) + ["  "], Array(repeating: "    ", count: 20_000) + ["!"],
        [String(repeating: "a", count: Checker.longestLine)], Array(repeating: String(repeating: "x ", count: 2000), count: 20),
        [String(repeating: "ab ", count: 5000)],
    ]

    /// The clock goes on by a quarter of a second each time it is looked at, and so counts how often the search came
    /// to where it can end: within PCRE2's limits, a few kilobytes' search lies between two looks.
    @Test(arguments: catastrophic)
    func aSearchEndsAfterFewSteps(pattern: String) throws {
        for (number, text) in Self.texts.enumerated() {
            let looks = Mutex<UInt64>(0)
            let checker = Checker(
                [Self.rule(pattern)],
                clock: {
                    looks.withLock {
                        $0 += 1
                        return $0 * 250_000_000
                    }
                })
            let report = checker.check([Self.file(text), Self.file(text)])
            // A second for the rule and 0.2 µs for a byte, and one look at either end of each file.
            let bytes = 2 * text.reduce(0) { $0 + $1.utf8.count + 1 }
            let most = (1_000_000_000 + UInt64(bytes) * 200) / 250_000_000 + 5
            #expect(looks.withLock { $0 } <= most + UInt64(report.findings.count), "\(pattern) in text \(number)")
        }
    }

    @Test func whatWasNotSearchedIsNamed() {
        let time = Mutex<UInt64>(0)
        let checker = Checker(
            [Self.rule(#"\s+x"#), Self.rule("quick")],
            clock: {
                time.withLock {
                    $0 += 400_000_000
                    return $0
                }
            })
        let blank = Array(repeating: " ", count: 10_000)
        let report = checker.check([Self.file(blank + ["quick"]), Self.file(blank)])
        #expect(report.findings.map(\.line) == [10_001])
        #expect(report.skips.allSatisfy { $0.kind == .exhausted && $0.rule == #"\s+x"# })
        #expect(report.skips.count == 2)
        #expect((report.skips.first?.line ?? 0) > 1)
    }

    @Test(arguments: catastrophic)
    func aMessageAndAHeaderEndToo(pattern: String) throws {
        let looks = Mutex<UInt64>(0)
        let header = EnforcedRule(
            id: "h", statement: "S.", stage: .block, scope: [], check: .file(FileCheck(header: pattern, headerLines: 100)))
        let message = EnforcedRule(id: "m", statement: "S.", stage: .block, scope: [], check: .message(MessageCheck(forbid: pattern)))
        let checker = Checker(
            [header, message],
            clock: {
                looks.withLock {
                    $0 += 1
                    return $0 * 250_000_000
                }
            })
        for text in [Array(repeating: " ", count: 8000), [String(repeating: "a", count: 30_000)]] {
            let message = CommitMessage(path: [], lines: JoinedLines(text), numbers: Array(1...text.count))
            looks.withLock { $0 = 0 }
            _ = checker.check(message)
            #expect(looks.withLock { $0 } <= 40, "\(pattern)")
            var file = Self.file(text)
            file.entry.kind = .added
            looks.withLock { $0 = 0 }
            _ = try checker.check([file], touching: [], in: NoTree())
            #expect(looks.withLock { $0 } <= 40, "\(pattern)")
        }
    }

    /// The links of a file that takes too long are named as not judged.
    @Test func readingMarkdownEndsToo() throws {
        struct Tree: ChangedTree {
            func entries() -> [TreeFile] { [TreeFile(path: Array("a.md".utf8), object: "o")] }
            func sizes(of objects: Set<String>) -> [String: Int] { [:] }
            func contents(of objects: Set<String>) -> [String: [UInt8]] { ["o": Array(String(repeating: "[a](b)\n", count: 1000).utf8)] }
            func isAttested(_ command: String) -> Bool { true }
        }
        let looks = Mutex<UInt64>(0)
        let checker = Checker(
            [EnforcedRule(id: "l", statement: "S.", stage: .block, scope: [], check: .links)],
            clock: {
                looks.withLock {
                    $0 += 1
                    return $0 * 250_000_000
                }
            })
        var file = ChangedFile(path: Array("a.md".utf8), entry: ChangedEntry(kind: .added, object: "o"))
        file.add(Array("[a](b)".utf8), number: 1)
        let report = try checker.check([file], touching: [], in: Tree())
        #expect(report.findings.isEmpty)
        #expect(report.skips.map(\.kind) == [.exhausted])
        #expect(looks.withLock { $0 } <= 10)
    }

    private struct NoTree: ChangedTree {
        func entries() -> [TreeFile] { [] }
        func sizes(of objects: Set<String>) -> [String: Int] { [:] }
        func contents(of objects: Set<String>) -> [String: [UInt8]] { [:] }
        func isAttested(_ command: String) -> Bool { true }
    }

    /// Patterns and lines of chance: each search ends, and finds what each line alone is found to be.
    @Test func patternsOfChanceEnd() throws {
        var random = SeededGenerator(seed: 5)
        func piece(_ depth: Int) -> String {
            let atoms = ["a", "b", ".", "\\s", "[ab]", "[^b]", "\\w", "x", "^", "$", "\\b", "(?=a)", "(?!b)"]
            guard depth > 0 else { return atoms.randomElement(using: &random) ?? "a" }
            let inner = (0..<Int.random(in: 1...3, using: &random)).map { _ in piece(depth - 1) }
            let joined = inner.joined(separator: Bool.random(using: &random) ? "" : "|")
            return "(" + joined + ")" + (["*", "+", "?", "{2,9}", "", "*?", "{0,20}"].randomElement(using: &random) ?? "")
        }
        let lines =
            (0..<60).map { _ in
                String((0..<Int.random(in: 0...120, using: &random)).map { _ in "aaaab x".randomElement(using: &random) ?? "a" })
            } + [String(repeating: "a", count: 2000)]
        let joined = JoinedLines(lines)
        var exhausted = 0
        for _ in 0..<400 {
            let text = piece(3)
            guard let pattern = try? Pattern(text) else { continue }
            let found = pattern.search(joined)
            exhausted += found.exhausted.count
            for hit in found.hits { #expect(pattern.matches(lines[hit.line]), "\(text)") }
        }
        #expect(exhausted > 0)
    }

    private static func rule(_ pattern: String) -> EnforcedRule {
        EnforcedRule(id: pattern, statement: "S.", stage: .block, scope: [], check: .line(LineCheck(forbid: pattern)))
    }

    private static func file(_ lines: [String]) -> ChangedFile {
        var file = ChangedFile(path: Array("a".utf8))
        for (index, line) in lines.enumerated() { file.add(Array(line.utf8), number: index + 1) }
        return file
    }
}
