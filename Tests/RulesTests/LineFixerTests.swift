import Rules
import Testing

@Suite struct LineFixerTests {
    private static func rule(_ id: String, _ forbid: String, _ fix: Fix?, scope: [String] = [], stage: Stage = .block) -> EnforcedRule {
        EnforcedRule(
            id: id, statement: id, stage: stage, scope: scope, check: .line(LineCheck(forbid: forbid, unless: nil)), fix: fix)
    }

    private static func mended(_ line: String, _ rules: [EnforcedRule], by ids: Set<String>) -> String? {
        LineFixer(rules).holding(in: Array("a.txt".utf8)).mended(Array(line.utf8), flaggedBy: ids).map {
            String(decoding: $0.line, as: UTF8.self)
        }
    }

    @Test func everyRuleThatFlagsTheLineMendsIt() {
        let rules = [Self.rule("a", "foo", Fix(find: "foo", replace: "bar")), Self.rule("b", " $", Fix(find: " +$", replace: ""))]
        #expect(Self.mended("foo  ", rules, by: ["a", "b"]) == "bar")
        #expect(Self.mended("foo  ", rules, by: ["b"]) == "foo")
    }

    @Test(arguments: ["fooo", "foo\nbar", "foo\r", "\u{0}", "baz"])
    func aFixThatDoesNotHelpIsNone(replacement: String) {
        let rules = [Self.rule("a", "foo", Fix(find: "foo", replace: replacement)), Self.rule("b", "baz", nil)]
        #expect(Self.mended("foo", rules, by: ["a"]) == nil)
    }

    /// What stands behind the offsets that a match wrote is anything.
    @Test func aGroupThatThePatternDoesNotHaveIsEmpty() throws {
        for _ in 0..<200 {
            #expect(try Fix(find: "f(o)?(x)?", replace: "[$1$2$3$9]").applied(to: Array("fo f".utf8)) == Array("[o] []".utf8))
        }
    }

    @Test(arguments: [
        (Fix(find: "", replace: String(repeating: "x", count: 200_000)), 3000),
        (Fix(find: "", replace: String(repeating: "x", count: 16_000)), 3000),
        (Fix(find: "(a+)", replace: String(repeating: "$1", count: 8000)), 16_000),
        (Fix(find: "a", replace: String(repeating: "$year", count: 3000)), 3000),
    ])
    func aFixThatWritesWhatNobodyWouldIsNone(fix: Fix, length: Int) throws {
        #expect(try fix.applied(to: Array(repeating: UInt8(ascii: "a"), count: length), in: 2026) == nil)
    }

    @Test func aFixIsGivenUpBetweenTwoMatches() throws {
        var left = 5
        func mayGoOn() -> Bool {
            left -= 1
            return left >= 0
        }
        let fix = Fix(find: "a", replace: "b")
        #expect(try fix.applied(to: Array("aaaa".utf8), while: mayGoOn) == Array("bbbb".utf8))
        left = 3
        #expect(try fix.applied(to: Array("aaaa".utf8), while: mayGoOn) == nil)
    }

    /// Without a fix there is nothing to ask ten thousand rules about, line by line.
    @Test func rulesWithoutAFixMendNothing() {
        let fixer = LineFixer([Self.rule("r", "foo", nil), Self.rule("r1", "^a+b$", nil)])
        #expect(fixer.mended(Array("foo".utf8), flaggedBy: ["r", "r1"]) == nil)
    }

    @Test func rulesThatHoldElsewhereHaveNoSay() {
        let fix = Fix(find: "foo", replace: "baz")
        #expect(Self.mended("foo", [Self.rule("a", "foo", fix, scope: ["**/*.md"])], by: ["a"]) == nil)
        #expect(Self.mended("foo", [Self.rule("a", "foo", fix), Self.rule("b", "baz", nil, scope: ["**/*.md"])], by: ["a"]) == "baz")
        #expect(Self.mended("foo", [Self.rule("a", "foo", fix, stage: .advise)], by: ["a"]) == nil)
        #expect(Self.mended("foo", [Self.rule("a", "(", fix), Self.rule("b", "foo", nil)], by: ["a", "b"]) == nil)
    }
}
