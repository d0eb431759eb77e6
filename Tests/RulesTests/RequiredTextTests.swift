import TestSupport
import Testing

@testable import Rules

@Suite struct RequiredTextTests {
    @Test(arguments: [
        (#"\bfoo\s*\(a\)"#, "foo"), (#"\bfoo\s*\(barn\)"#, "(barn)"), (#"^import static org\.junit"#, "import static org.junit"),
        (#"abcd?"#, "abc"), (#"abcd*e"#, "abc"), (#"abcd+e"#, "abcd"), (#"abcé{0,2}x"#, "abc"),
        (#"(?:x|y)when"#, "when"), (#"[^a\]b]then"#, "then"), (#"a\tbc"#, "a\tbc"), (#"(?<!no)thing(?=s)"#, "thing"),
    ])
    func theLongestIsFound(pattern: String, text: String) {
        #expect(RequiredText.of(pattern) == Array(text.utf8))
    }

    @Test(arguments: [
        "foo|bar", "(?i)foobar", "(foobar", "foo)bar", #"foo\Q.bar\E"#, "(*UCP)foobar", #"foobar\x41"#, "[[:alpha:]]foobar",
        "[]foo]bars", "(?x)foo bar", "(?#foobar)x", "(foobar)?", "ab", #"foobar\"#, "(?<n>foo)bars", "(?|a|b)foobar", "",
    ])
    func nothingIsSureOf(pattern: String) {
        #expect(RequiredText.of(pattern) == nil)
    }

    /// Whatever matches holds the text, and an index of the line, or of many, tells so.
    @Test func whatMatchesHoldsIt() throws {
        var random = SeededGenerator(seed: 11)
        let parts = [
            "aba", "abé", "é", "(?:ab|b)", "(a)", "[ab]", "[^b]", "aba", "\\s", "\\b", ".", "^", "{", "(?=a)", "(?!é)", "baa ",
        ]
        let pieces = ["aba", "abé", "baa ", "a", "b", "é", "ab", "{", "{1", "{,2}", " "]
        let repeats = ["", "", "", "", "*", "+", "?", "{2}", "{0,1}", "{,2}", "*?", "++", "{1"]
        var matched = 0
        for _ in 0..<4000 {
            let text = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (parts.randomElement(using: &random) ?? "") + (repeats.randomElement(using: &random) ?? "")
            }.joined()
            guard let pattern = try? Pattern(text), let required = RequiredText.of(text) else { continue }
            for _ in 0..<20 {
                let line = (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
                guard pattern.matches(line) else { continue }
                matched += 1
                #expect(line.utf8.contains(required), "\(text) in \(line)")
                #expect(TextIndex(JoinedLines(["x", line, "y"]).bytes).mayHold(required))
            }
        }
        #expect(matched > 100)
    }

    @Test func anIndexTellsWhatIsNotThere() {
        let index = TextIndex(Array("if (legacy == null)".utf8))
        #expect(index.mayHold(Array("legacy".utf8)) && index.mayHold(Array("if (".utf8)))
        #expect(!index.mayHold(Array("modern".utf8)) && !index.mayHold(Array("legacy2".utf8)))
        #expect(!TextIndex([]).mayHold(Array("abc".utf8)))
    }
}

extension Sequence<UInt8> {
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        let all = Array(self)
        return all.count >= part.count && (0...(all.count - part.count)).contains { all[$0...].starts(with: part) }
    }
}
