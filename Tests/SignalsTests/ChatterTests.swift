import Testing

@testable import Signals

@Suite struct ChatterTests {
    private func comment(_ text: String, by author: String = "user:7") -> ReviewComment {
        ReviewComment(id: "1", source: "note", review: "1", author: author, text: text)
    }

    @Test(
        arguments: [
            ("Done", .acknowledgement), ("Done.", .acknowledgement), ("Done, moved it to util.c", .acknowledgement),
            ("Ack", .acknowledgement), ("fixed", .acknowledgement), ("Ok, will do", .acknowledgement),
            ("same here", .pointer), ("Ditto.", .pointer), ("Likewise", .pointer), ("and here too", .pointer),
            ("LGTM", .praise), ("Nice!", .praise), ("great work, thanks for doing this", .praise), ("👍", .praise),
            ("recheck", .command), ("run-sonar", .command), ("stage-release", .command), ("please rerun CI", .command),
            ("", .empty), (" \r\n", .empty), ("...", .empty), ("?", .empty),
            ("https://example.com/r/1", .empty), ("http://a.example http://b.example\n", .empty),
            ("What does this do?", .question), ("Why is it here? Is it used?", .question),
            ("Thanks! Please sign the Contributor License Agreement (CLA).", .bot),
            ("We found a Contributor License Agreement for you", .bot), ("CLAs look good, thanks!", .bot),
        ] as [(String, LeftOut.Reason)])
    func chatterIsLeftOut(text: String, reason: LeftOut.Reason) {
        #expect(Chatter().reason(toLeave: comment(text), hasCorrection: false) == reason)
    }

    @Test(arguments: [
        "nit: trailing space", "Can you remove the trailing whitespace?", "could we use isEmpty() here?",
        "Shouldn't this be final?", "Why not use a Set?", "rename to x?", "Fixed width columns, please",
        "see https://example.com/style", "Same here: drop the semicolon after the brace", "Nice, but please add a test", "correct this",
        "Is this used? It looks dead.", "Done callback is never called", "don't initialise to null",
        "run the tests", "rebuild the list here", "run-time error",
    ])
    func whatAsksForAnEditIsASignal(text: String) {
        #expect(Chatter().reason(toLeave: comment(text), hasCorrection: false) == nil)
    }

    @Test func aLinkThatAnEditFollowedIsASignal() {
        #expect(Chatter().reason(toLeave: comment("https://example.com/style"), hasCorrection: true) == nil)
    }

    @Test func aQuestionThatAnEditFollowedIsASignal() {
        let question = comment("What does this do?")
        #expect(Chatter().reason(toLeave: question, hasCorrection: true) == nil)
        var answered = question
        answered.answer = "Removed."
        #expect(Chatter().reason(toLeave: answered, hasCorrection: false) == nil)
    }

    @Test func aSuggestionIsASignalWhateverItsWords() {
        let suggestion = comment("Nice!\n```suggestion\nlet a = 1\n```")
        #expect(Chatter().reason(toLeave: suggestion, hasCorrection: false) == nil)
    }

    @Test(arguments: [
        "googlebot": true, "dependabot[bot]": true, "bot@example.org": true, "Jenkins CI": true,
        "travis@ci.example.org": true, "Travis Smith": false, "Tom Jenkins": false, "ada@ci.example.org": false,
        "ada@jenkins.example.org": false, "jenkins-releng": true, "Travis CI User": true, "OPNFV CI": true, "Ci Wang": false,
        "ann@example.org": false, "Abbott": false, "J. Talbot": false,
        "user:11": false, "robot-dreams": false, "ada@robots.example.org": false, "k8s-ci-robot": true,
        "build-bot@example.org": true,
    ])
    func botsAreKnownByName(author: String, isBot: Bool) {
        #expect(Bots.isBot(author) == isBot)
    }

    @Test func reviewingBotsCountWhereAnEditFollowed() {
        let remark = comment("Remove the unused import.", by: "coderabbitai[bot]")
        #expect(Chatter().reason(toLeave: remark, hasCorrection: false) == .bot)
        #expect(Chatter().reason(toLeave: remark, hasCorrection: true) == nil)
    }

    @Test func aToldRuleIsAnEcho() {
        let chatter = Chatter(told: ["Import each class by name; no wildcard imports."])
        let echo = comment("import each class by name - no wildcard imports")
        #expect(chatter.reason(toLeave: echo, hasCorrection: false) == .echo)
    }
}
