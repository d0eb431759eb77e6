import Rules
import TestSupport
import Testing

@Suite struct CleanTextTests {
    @Test(arguments: [
        ("Import each class by name.", "Import each class by name."),
        ("two\nlines\r\n\tand a tab", "two lines and a tab"),
        ("\u{1B}[31mred\u{1B}[0m \u{1B}]8;;http://a.b\u{07}text\u{1B}]8;;\u{07}", "red text"),
        ("\u{9B}2Jcleared, \u{1B}]0;never ended", "cleared, 0;never ended"),
        ("le\u{202E}ft\u{200B} z\u{FEFF}ero\u{2066}", "left zero"),
        ("tag\u{E0041}ged\u{FE0F} \u{2800}blank", "tagged blank"),
        ("a <!-- precept:end --> b", "a precept:end b"),
        ("<!<!----", ""),
        ("<!--\u{0301} accented marker", "\u{0301} accented marker"),
        ("<[!--](a.b)", "(link)"),
        ("run ```sh\nmake``` ~~~", "run sh make"),
        ("see https://example.org/a?b=c#d.", "see (link)"),
        ("see <https://example.org> (http://x.y/z) now", "see (link) ((link)) now"),
        ("[the guide](docs/guide.md) and ![](img.png)", "the guide (link) and (link)"),
        ("call `list[i](x.y)` or list[i](x)", "call `list[i](x.y)` or list[i](x)"),
        ("visit WWW.example.org or mailto:a@b.c", "visit (link) or (link)"),
        ("use a :// b", "use a :// b"),
    ])
    func cleansALine(text: String, expected: String) {
        #expect(CleanText.line(text) == expected)
    }

    @Test(arguments: [
        ("No @author tags.", "No `@author` tags."),
        ("No `@author` tags.", "No `@author` tags."),
        ("Read @~/.ssh/id_rsa, @./notes.md.", "Read `@~/.ssh/id_rsa`, `@./notes.md`."),
        ("mail me@home @ noon", "mail me@home @ noon"),
        ("an `open span", "an open span"),
        ("hide `in a @span", "hide in a `@span`"),
    ])
    func namesNoImport(text: String, expected: String) {
        #expect(CleanText.instruction(text) == expected)
    }

    @Test func showsWhiteSpaceAtTheEndOfCode() {
        #expect(CleanText.code("\tx = 1; \t") == "    x = 1;·→")
        #expect(CleanText.code("a\u{1B}[2Jb\u{202E}") == "ab")
    }

    @Test func limitsTheLength() {
        let long = String(repeating: "word ", count: 100)
        #expect(CleanText.line(long, limit: 20) == "word word word word…")
        #expect(CleanText.line("a" + String(repeating: "\u{0301}", count: 500)).unicodeScalars.count == 300)
    }

    @Test func cleaningTwiceChangesNothing() {
        let pieces = [
            "<!--", "-->", "<!", "--", "!", ">", "```", "``", "`", "~~", "[", "](", "a.b", ")", " ", "\n", "http://x",
            "://", "www.", "\u{1B}[", "\u{1B}", "m", "\u{202E}", "\u{0301}", "@", "é", "<", "data:", "\u{9B}", "\\",
        ]
        var random = SeededGenerator(seed: 7)
        for _ in 0..<4000 {
            let text = (0..<Int.random(in: 1...14, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let once = CleanText.line(text)
            #expect(CleanText.line(once) == once, "\(text.debugDescription)")
            for marker in ["<!--", "-->", "```", "~~~", "http://", "\u{1B}", "\n", "\u{202E}"] {
                let scalars = Array(once.unicodeScalars)
                let sought = Array(marker.unicodeScalars)
                let isThere = scalars.indices.contains { scalars[$0...].starts(with: sought) }
                #expect(!isThere, "\(text.debugDescription)")
            }
            let told = CleanText.instruction(text)
            #expect(CleanText.instruction(told) == told, "\(text.debugDescription)")
        }
    }
}
