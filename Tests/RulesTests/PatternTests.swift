import TestSupport
import Testing

@testable import Rules

@Suite struct PatternTests {
    @Test func aPatternThatBacktracksWithoutEndIsGivenUp() throws {
        let pattern = try Pattern("^(a+)+$")
        let line = String(repeating: "a", count: 60) + "!"
        let spent = ContinuousClock().measure {
            #expect(throws: PatternError.exhausted) { try pattern.firstMatch(in: line) }
        }
        #expect(spent < .seconds(1))
        #expect(pattern.search(JoinedLines(["aa", line, "b"])).exhausted == [1])
        #expect(pattern.search(JoinedLines(["aa", line, "b", "a"])).hits.map(\.line) == [0, 3])
    }

    @Test func aMalformedPatternSaysWhere() {
        #expect(throws: PatternError.malformed(reason: "missing closing parenthesis", offset: 2)) {
            try Pattern("(a")
        }
    }

    @Test func bytesThatAreNotUTF8StopNothing() throws {
        let pattern = try Pattern("b$")
        #expect(try pattern.firstMatch(in: [0xff, 0xfe, 0x62]) == 2..<3)
        var lines = JoinedLines()
        lines.append([0xff, 0x61])
        lines.append([0x61, 0xc3])
        lines.append([0xc3, 0x28, 0x62])
        #expect(pattern.matchingLines(in: lines) == [2])
    }

    @Test func aLineStandsAloneWhateverFollows() throws {
        let lines = JoinedLines(["foo", "bar", "", "x ", "foo\r", "", ""])
        #expect(try Pattern("\\s+$").matchingLines(in: lines) == [3])
        #expect(try Pattern("foo(?!\\s*bar)").matchingLines(in: lines) == [0, 4])
        #expect(try Pattern("\\Abar\\z").matchingLines(in: lines) == [1])
        #expect(try Pattern("^$").matchingLines(in: lines) == [2, 5, 6])
        #expect(try Pattern("[^a]+r").matchingLines(in: lines) == [])
        #expect(try Pattern("").matchingLines(in: lines).count == 7)
        #expect(try Pattern("o").matchingLines(in: JoinedLines()) == [])
    }

    @Test(arguments: [
        "\\s+$", "^\\s*$", "a\\s*b", "[^b]*b", "(?!b)a", "(?<!a)b", "a(?!\\s*b)", "(?>a\\s*)b", "a\\s*+$",
        "a++b", "\\Ab", "b\\z", "b\\Z", "\\Ka", "(?s)a.b", "\\R", "\\X+b", "(?=(a\\s*))\\1b", "(?=a)\\w+\\s",
        "[[:space:]]b", "(?i)A", "a|^b", "\\bb", "\\Bb", "(*ANYCRLF)b$", "[\\t-z]b", "\\Qa\\Eb", "(a|\\s)+b",
        "\\W", "\\D$", "\\x0a", "a\nb", "(?<n>a)\\k<n>", "(?#x)a", "b?+b", "a{1,2}+a", "\\N+$", "^(?!a).*$", "\\Ga",
    ])
    func searchingJoinedLinesFindsWhatSearchingEachFinds(text: String) throws {
        var random = SeededGenerator(seed: 7)
        let pattern = try Pattern(text)
        for _ in 0..<200 {
            let lines = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                String((0..<Int.random(in: 0...5, using: &random)).map { _ in "ab \t-é\r".randomElement(using: &random) ?? "a" })
            }
            let alone = JoinedLines(lines)
            let expected = (0..<alone.count).filter { (try? pattern.firstMatch(in: Array(alone[$0]))) ?? nil != nil }
            #expect(pattern.matchingLines(in: alone) == expected, "\(text) in \(lines)")
        }
    }

    /// Of so many lines, those are looked for first that hold what every match does.
    @Test(arguments: [
        "\\w+\\(final \\w+", "^ *final\\b", "a.*\\bfinal$", "(?i)Final", "final|int x", "final a{0,2} \\(", "\\bfinal(?! int)",
    ])
    func searchingManyLinesFindsWhatSearchingEachFinds(text: String) throws {
        var random = SeededGenerator(seed: 3)
        let pattern = try Pattern(text)
        let words = ["final", "Final", "fina", "int", "x", "(", "a", "\u{e9}", "  ", "finally"]
        let lines = JoinedLines(
            (0..<6_000).map { _ in
                (0..<Int.random(in: 0...9, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                    .joined(separator: Bool.random(using: &random) ? " " : "")
            } + ["x " + String(repeating: "y", count: 3_000) + " a final", "f(final a"])
        let expected = (0..<lines.count).filter { (try? pattern.firstMatch(in: Array(lines[$0]))) ?? nil != nil }
        #expect(!expected.isEmpty)
        #expect(pattern.matchingLines(in: lines) == expected)
    }

    @Test func unlessExcuses() throws {
        let matcher = try LineMatcher(LineCheck(forbid: "TODO", unless: "TODO\\(\\w+\\)"))
        #expect(matcher.search(JoinedLines(["TODO x", "TODO(me) x", "x", "TODO"])).hits.map(\.line) == [0, 3])
        #expect(try LineMatcher(LineCheck(forbid: "a", unless: "")).flags("a"))
    }
}
