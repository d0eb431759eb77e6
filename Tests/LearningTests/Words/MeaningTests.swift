import Testing

@testable import Learning

@Suite struct MeaningTests {
    @Test(arguments: [
        ("Do not use wildcard imports.", "No wildcard imports"), ("Leave no trailing whitespace.", "Remove trailing whitespace!"),
        ("Write `LLC`, not `Inc`.", "Use LLC instead of Inc"), ("Run the tests.", "Please run tests"),
        ("Do not leave out the changelog entry.", "Changelog entry"), ("Write no `@author` tags.", "Do not use author tags."),
    ])
    func whatSaysTheSameIsTheSame(one: String, other: String) {
        #expect(Meaning(one).isSame(as: Meaning(other)))
        #expect(Meaning(other).isSame(as: Meaning(one)))
    }

    @Test(arguments: [
        ("Do not use wildcard imports.", "Use wildcard imports."), ("Write `a_b`, not `c_d`.", "Write `c_d`, not `a_b`."),
        ("Write `===`, not `==`.", "Write `!==`, not `!=`."), ("Indent with tabs.", "Indent with spaces."), ("", ""),
        ("Keep lines to 80 columns.", "Keep lines to 100 columns."),
    ])
    func whatSaysOtherwiseIsNot(one: String, other: String) {
        #expect(!Meaning(one).isSame(as: Meaning(other)))
    }

    @Test func aTextThatTellsItIsFound() {
        let texts = [
            ("README.md", "Wildcard imports are a matter of taste."),
            ("docs/STYLE.md", "# Imports\r\n\r\n1. Order them.\r\n2. **No wildcard imports**, please; spell every class.\r\n"),
        ]
        let known = KnownInstructions(texts.map { (path: $0.0, text: $0.1) })
        #expect(known.path(saying: "Do not use wildcard imports.") == "docs/STYLE.md")
        #expect(known.path(saying: "Use wildcard imports.") != "docs/STYLE.md")
        #expect(known.path(saying: "Spell.") == nil)
    }

    @Test func aLimitOrAFieldIsToldInAnyWords() {
        let text = "- Observe a maximum line length of 110 characters.\n- Each commit has a \"Tested:\" footer in its message.\n"
        let known = KnownInstructions([(path: "CONTRIBUTING.md", text: text)])
        #expect(known.path(saying: "Keep lines within 110 characters.") == "CONTRIBUTING.md")
        #expect(known.path(saying: "Keep lines within 80 characters.") == nil)
        #expect(known.path(saying: "Say under `Tested:` in the commit message how the change was tested.") == "CONTRIBUTING.md")
        #expect(known.path(saying: "Name the issue in a `Bug:` line of the commit message.") == nil)
    }

    @Test(arguments: [
        ("Skip the link check.", "Do not skip the link check."), ("Write `a_b`, not `c_d`.", "Use `c_d` instead of `a_b`."),
        ("Write `new_call`, not `old_call`.", "Use `old_call`."), ("Avoid `new_call`.", "Write `new_call`, not `old_call`."),
        ("No wildcard imports", "Use wildcard imports."),
    ])
    func theContraryIsSeen(one: String, other: String) {
        #expect(Meaning(one).opposes(Meaning(other)) && Meaning(other).opposes(Meaning(one)))
        #expect(Contradictions([(path: "CLAUDE.md", text: "# Ours\n\n- \(one)\n")]).sentence(against: other)?.path == "CLAUDE.md")
    }

    @Test(arguments: [
        ("No wildcard imports", "Do not use wildcard imports."),
        ("Write `new_call`, not `old_call`.", "See `old_call` in the notes on releases."),
        ("Use tabs.", "Do not use wildcard imports."), ("Commit often.", "Do not commit secrets or generated files."), ("", ""),
        ("Write `new_call`, not `old_call`.", "Avoid `old_call`."),
    ])
    func whatIsNotTheContraryIsNot(one: String, other: String) {
        #expect(!Meaning(one).opposes(Meaning(other)) && !Meaning(other).opposes(Meaning(one)))
    }

    @Test func endlessAndStrangeTextsTakeNoLongTime() {
        let word = String(repeating: "a", count: 1 << 20)
        let texts = [
            word, String(repeating: "- no tabs\n", count: 1 << 16), String(repeating: "`", count: 1 << 18), "\u{0}\u{202E}```\n- x",
            String(repeating: "a ", count: 1 << 19),
        ]
        for text in texts {
            let known = KnownInstructions([(path: "CLAUDE.md", text: text)])
            #expect(known.path(saying: "Write tests first.") == nil)
        }
    }
}
