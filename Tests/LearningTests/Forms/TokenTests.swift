import TestSupport
import Testing

@testable import Learning

@Suite struct TokenTests {
    @Test(arguments: [
        ("  if (a == null) {  ", ["if", " ", "(", "a", " ", "==", " ", "null", ")", " ", "{"]),
        ("i++;", ["i", "++", ";"]),
        ("x1 = 0x1f", ["x1", " ", "=", " ", "0", "x1f"]),
        ("see https://example.org", ["see", " ", "https", "://", "example", ".", "org"]),
        ("grüße\tan", ["grüße", "\t", "an"]),
        ("", []), ("   ", []),
    ])
    func cutsAnyLanguage(_ line: String, into texts: [String]) {
        var table = TokenTable()
        #expect(table.number(line).map(table.text) == texts)
    }

    @Test func aTokenKeepsItsNumber() {
        var table = TokenTable()
        let numbers = table.number("a b a")
        #expect(table.number("a b a") == numbers && table.tokens(of: "a b a") == numbers)
        #expect(table.tokens(of: "b a") == [numbers[2], numbers[1], numbers[0]])
    }

    @Test func whatNoLineHasIsUnknown() {
        var table = TokenTable()
        let numbers = table.number("a b")
        #expect(table.tokens(of: "b c") == [numbers[2], numbers[1], .unknown])
        #expect(table.text(of: .unknown) == "")
    }

    @Test func spacesAreNoSigns() {
        #expect(TokenTable.texts(of: "a  = b") { $0 != .space } == ["a", "=", "b"])
    }

    // MARK: - Differences

    private func changes(_ before: String, _ after: String) -> [String] {
        var table = TokenTable()
        let (old, new) = (table.number(before), table.number(after))
        return TokenDiff.changes(from: old, to: new).map { change in
            old[change.removed].map(table.text).joined() + ">" + new[change.inserted].map(table.text).joined()
        }
    }

    @Test func findsWhereTwoLinesDiffer() {
        #expect(changes("a == b", "a == b") == [])
        #expect(changes("a == b", "a === b") == ["==>==="])
        #expect(changes("f(a,b)", "f(a, b)") == ["> "])
        #expect(changes("x.size() == 0", "x.isEmpty()") == ["size>isEmpty", " == 0>"])
        #expect(changes("", "a") == [">a"])
        #expect(changes("a", "") == ["a>"])
    }

    /// Whatever the lines, putting the changes in makes the one of the other.
    @Test func changesLeadFromTheOneToTheOther() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let old = (0..<Int.random(in: 0...12, using: &random)).map { _ in TokenID.random(in: 0...3, using: &random) }
            let new = (0..<Int.random(in: 0...12, using: &random)).map { _ in TokenID.random(in: 0...3, using: &random) }
            var made = old
            for change in TokenDiff.changes(from: old, to: new).reversed() {
                made.replaceSubrange(change.removed, with: new[change.inserted])
            }
            #expect(made == new)
        }
    }

    @Test func changesCloseTogetherAreAlsoOne() {
        var table = TokenTable()
        let (old, new) = (table.number("fmt.Println(x)"), table.number("log.Printf(x)"))
        let joined = TokenDiff.withJoined(TokenDiff.changes(from: old, to: new))
        #expect(joined.first == TokenDiff.Change(removed: 0..<3, inserted: 0..<3))
        #expect(joined.count == 3)
    }
}
