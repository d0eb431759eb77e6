import Testing

@testable import Learning

@Suite struct StatementTests {
    @Test(arguments: [
        ("nit: please use tabs here", "Use tabs"),
        ("Style-nit: We don't initialize to 0 because the JVM does that.", "Do not initialize to 0"),
        ("We don't need to check twice", "Do not check twice"),
        ("Can you please remove the blank line?", "Remove the blank line"),
        ("> quoted\nUse `x.y` instead.", "Use `x.y` instead"),
        ("don't swallow exceptions", "Do not swallow exceptions"),
    ])
    func chatterIsDropped(_ comment: String, _ expected: String) {
        let sentences = Sentence.sentences(of: comment)
        #expect(sentences.first?.text == expected)
        #expect(sentences.first?.isImperative == true)
    }

    @Test func aLongExplanationIsNoStatement() {
        #expect(Sentence.sentences(of: String(repeating: "word ", count: 21)).isEmpty)
        #expect(Sentence.sentences(of: "```\nuse code\n```").isEmpty)
    }

    @Test func wordsAreComparedByTheirStems() {
        #expect(CommentWords.words(of: "Wildcard imports!").contains("wildcard import"))
        #expect(CommentWords.words(of: "initialising").first == CommentWords.words(of: "initialize").first)
        #expect(CommentWords.words(of: "use `a.b()`").contains("`a.b()`"))
        #expect(!CommentWords.words(of: "> trailing space\nyes").contains("trail"))
    }

    @Test(arguments: [
        ("Do not use wildcard imports.", "no-wildcard-imports"),
        ("Leave no trailing whitespace.", "no-trailing-whitespace"),
        ("Write `LLC`, not `Inc`.", "llc-not-inc"),
        ("Write `===`, not `==`.", "triple-equals-not-double-equals"),
        ("!!! ???", "rule"),
        ("\u{1F600}", "rule"),
        ("", "rule"),
    ])
    func anIdSaysWhatTheStatementSays(_ statement: String, _ id: String) {
        #expect(RuleSlug.slug(for: statement) == id)
    }

    @Test func anIdIsShortAndUnlikeTheOthers() {
        #expect(RuleSlug.slug(for: String(repeating: "word ", count: 2_000)).count <= 64)
        #expect(RuleSlug.unique("a", among: ["a", "a-2"]) == "a-3")
    }
}
