import Rules
import Signals
import Testing

@testable import Learning

@Suite struct FormTests {
    private let tokens = TokenTable()

    @Test(arguments: [
        ("  if (a==b) {", ["if", " ", "(", "a", "==", "b", ")", " ", "{"]),
        ("x1 = 42;  ", ["x1", " ", "=", " ", "42", ";"]),
        ("import a.b.*;", ["import", " ", "a", ".", "b", ".", "*", ";"]),
        ("größe → 1", ["größe", " ", "→", " ", "1"]),
        ("\t \t", []),
    ])
    func linesAreCutIntoTokens(_ line: String, _ expected: [String]) {
        #expect(tokens.tokens(of: line).map(tokens.text) == expected)
    }

    @Test func theSmallestChangesAreFound() {
        let before = tokens.tokens(of: "a = b + c;")
        let after = tokens.tokens(of: "a = d + c")
        let changes = TokenDiff.changes(from: before, to: after)
        #expect(changes.map { before[$0.gone].map(tokens.text) } == [["b"], [";"]])
        #expect(changes.map { after[$0.come].map(tokens.text) } == [["d"], []])
        #expect(TokenDiff.changes(from: before, to: before).isEmpty)
        #expect(TokenDiff.joined(changes).isEmpty)
    }

    @Test func changesCloseTogetherAreOne() {
        let before = tokens.tokens(of: "if (x.size() == 0)")
        let joined = TokenDiff.joined(TokenDiff.changes(from: before, to: tokens.tokens(of: "if (x.isEmpty())")))
        #expect(joined.map { before[$0.gone].map(tokens.text).joined() } == ["size() == 0"])
    }

    @Test func linesArePairedWithWhatTheyBecame() {
        func edits(_ before: [String], _ after: [String]) -> LineAlignment {
            LineAlignment(of: Correction(path: "a", before: before, after: after), tokens)
        }
        #expect(edits(["a = 1", "b = 2"], ["a = 1", "b = 3"]).edits == [LineEdit(before: "b = 2", after: "b = 3")])
        let deleted = edits(["log(x)", "total = sum(items)"], ["total = sum(all_items)"])
        #expect(deleted.edits.map(\.after) == [nil, "total = sum(all_items)"])
        #expect(edits(["keep"], ["keep", "more"]).inserted == ["more"])
        #expect(edits(Array(repeating: "x", count: 7), []).edits.isEmpty)
    }

    @Test(arguments: [
        (["Google", " ", "Inc", "."], #"\bGoogle Inc\."#),
        (["=="], "(?<![=!<>+&|/%^~:?-])==(?![=!<>+&|/%^~:?-])"),
        (["a", "  ", "("], #"\ba\s+\("#),
    ])
    func formsAreWrittenAsPatterns(_ texts: [String], _ pattern: String) {
        let row = texts.flatMap { text in text.allSatisfy { $0 == " " } ? [space(text)] : tokens.tokens(of: text) }
        #expect(FormPattern(tokens: tokens).pattern(for: row) == pattern)
    }

    /// Spaces alone are an edge; between words they are a token.
    private func space(_ text: String) -> TokenID { tokens.tokens(of: "x\(text)y")[1] }

    @Test func familiesSeeWhatTokensCannot() {
        #expect(FormFamily.families(of: LineEdit(before: "x ", after: "x")) == [.trailingSpace])
        #expect(FormFamily.families(of: LineEdit(before: "  ", after: nil)) == [.trailingSpace])
        #expect(FormFamily.families(of: LineEdit(before: "  x", after: "\tx")) == [.spacesForIndentation])
        let long = LineEdit(before: String(repeating: "x", count: 81), after: "x")
        #expect(FormFamily.families(of: long) == [.longLine(72), .longLine(79), .longLine(80)])
    }

    /// 2 × (sum of k ln(k / expected)), worked out by hand for 4, 0, 0, 1: 2 × (4 ln 5/4 + ln 5).
    @Test func theRatioIsDunnings() {
        #expect(abs(LogLikelihood.ratio(both: 4, first: 0, second: 0, neither: 1) - 5.004) < 0.001)
        #expect(abs(LogLikelihood.ratio(both: 10, first: 10, second: 10, neither: 10)) < 1e-9)
        #expect(LogLikelihood.ratio(both: 0, first: 0, second: 0, neither: 0) == 0)
    }
}
