import Testing

@testable import Learning

@Suite struct CommentWordsTests {
    @Test func oneWordsFormsCompareEqual() {
        let stems = ["initialize", "initialise", "initialized", "initializing", "initialization"].map(CommentWords.stem)
        #expect(Set(stems).count == 1)
        #expect(CommentWords.stem("imports") == CommentWords.stem("import"))
        #expect(CommentWords.stem("is") == "is")
    }

    @Test func wordsAreStemsNeighboursAndCodeSpans() {
        let words = CommentWords.words(of: "Please drop the trailing spaces, see `foo.bar()`")
        #expect(words.contains("trail") && words.contains("trail spac") && words.contains("`foo.bar()`"))
        #expect(!words.contains("the") && !words.contains("pleas"))
    }

    @Test func quotationsAndCodeBlocksAreNotTheCommentsOwn() {
        let words = CommentWords.words(of: "> wildcard imports\nremove\n```\nsecret code\n```\n")
        #expect(words == ["remov"])
    }

    @Test func nothingSaysNothing() {
        #expect(CommentWords.words(of: "").isEmpty)
        #expect(CommentWords.words(of: "??? … 🎉").isEmpty)
    }

    @Test func oneCommentHasOnlySoManyWords() {
        let long = (0..<10_000).map { "word\(Character(Unicode.Scalar(97 + UInt8($0 % 26))))x" }.joined(separator: " ")
        #expect(CommentWords.words(of: long).count <= 80)
    }

    @Test(arguments: [
        ("nit: please use the logger here.", "Use the logger"),
        ("Style-nit: We don't initialize to 0 because the JVM does that.", "Do not initialize to 0"),
        ("don't swallow exceptions", "Do not swallow exceptions"),
        ("> quoted\nUse `x.y` instead.", "Use `x.y`"),
        ("We don't use wildcard imports", "Do not use wildcard imports"),
        ("Could you please add braces?", "Add braces"),
        ("You should always close the stream.", "Always close the stream"),
        ("No print in library code, we have a logger.", "No print in library code"),
        ("Tests must not sleep", "Tests must not sleep"),
        ("Don't need to initialize fields to null.", "Do not initialize fields to null"),
    ])
    func aCommentBecomesAnInstruction(_ comment: String, _ statement: String) {
        let sentences = Sentence.sentences(of: comment)
        #expect(sentences.map(\.text) == [statement])
        #expect(sentences.allSatisfy { $0.isImperative })
    }

    @Test(arguments: ["trailing whitespace", "which issue?", "this should be final", "hm", "Should not be here", ":-)"])
    func whatIsNoInstructionIsNone(_ comment: String) {
        #expect(!Sentence.sentences(of: comment).contains { $0.isImperative })
    }

    @Test func whatBreaksOffIsNoSentence() {
        #expect(Sentence.sentences(of: "Don't unwrap, use ?").isEmpty)
        #expect(Sentence.sentences(of: (0..<30).map { "word\($0)" }.joined(separator: " ")).isEmpty)
    }

    @Test func dotsWithinNamesEndNothing() {
        #expect(Sentence.sentences(of: "Use log.Printf; drop fmt.Println.").map(\.text) == ["Use log.Printf", "Drop fmt.Println"])
    }
}
