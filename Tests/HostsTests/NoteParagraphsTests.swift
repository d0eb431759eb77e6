import Testing

@testable import Hosts

@Suite struct NoteParagraphsTests {
    private func once(_ text: String) -> String? {
        NoteParagraphs.withoutRepeats(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func eachParagraphStandsWhereItFirstStood() {
        #expect(once("b\nc\n\na\n\n\nb\nc\n\nd\n\na\n") == "b\nc\n\na\n\nd\n")
        #expect(once("a\n \t\r\na") == "a\n")
    }

    @Test(arguments: ["", "a\n", "a\na\n", "a\n\nb\n\n\n", "a\n\nb\na\n", "a\u{0}\n\na\u{0}\n"])
    func whereNoneIsThereTwiceTheNoteStays(_ text: String) {
        #expect(once(text) == nil)
    }

    @Test func aBlankLineInCodeEndsNothing() {
        #expect(once("```\nx\n\nx\n```\n") == nil)
        #expect(once("Say:\n```\nx\n\ny\n```\n\nx\n\nSay:\n```\nx\n\ny\n```\n") == "Say:\n```\nx\n\ny\n```\n\nx\n")
    }
}
