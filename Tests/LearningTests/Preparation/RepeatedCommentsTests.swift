import Foundation
import Signals
import Testing

@testable import Learning

@Suite struct RepeatedCommentsTests {
    private func comment(
        _ id: String, in review: String, at second: Double, path: String = "a.c", line: Int? = 3, _ words: String = "remove space",
        corrected: Bool = false, before: String = "a ", author: String? = "Ada"
    ) -> Signal {
        Signal(
            id: id, kind: .comment, source: "gerrit-notedb", review: review, path: path, line: line, author: author,
            at: Date(timeIntervalSince1970: second), comment: words,
            corrections: corrected ? [Correction(path: path, line: 3, before: [before], after: ["a"])] : [])
    }

    private func kept(_ signals: [Signal]) -> [String] { RepeatedComments.without(signals).map(\.id) }

    @Test func aPickedChangeBringsItsCommentsAlong() {
        #expect(kept([comment("1", in: "7", at: 0), comment("2", in: "8", at: 0), comment("3", in: "9", at: 900)]) == ["1"])
    }

    @Test func theCorrectedOneIsKept() {
        #expect(
            kept([comment("1", in: "7", at: 0), comment("2", in: "8", at: 900, corrected: true), comment("3", in: "9", at: 0)]) == ["2"])
    }

    @Test func whatMendedOtherLinesWasMeantOfThem() {
        let first = comment("1", in: "7", at: 0, corrected: true)
        #expect(kept([first, comment("2", in: "8", at: 900, corrected: true, before: "b ")]) == ["1", "2"])
        #expect(kept([first, comment("2", in: "8", at: 900, corrected: true)]) == ["1"])
    }

    @Test func otherPlacesWordsAndPeopleAreOthers() {
        let others = [
            comment("1", in: "7", at: 0), comment("2", in: "8", at: 0, line: 4), comment("3", in: "8", at: 0, path: "b.c"),
            comment("4", in: "8", at: 0, "tab"), comment("5", in: "8", at: 0, author: "Ben"), comment("6", in: "8", at: 0, author: nil),
        ]
        #expect(kept(others).count == others.count)
        #expect(kept([comment("1", in: "7", at: 0), comment("2", in: "7", at: 0)]) == ["1", "2"])
    }

    @Test func aMessagesLineIsNoPlaceOfItsOwn() {
        let path = FileType.messagePath
        #expect(kept([comment("1", in: "7", at: 0, path: path), comment("2", in: "8", at: 9, path: path)]) == ["1", "2"])
        #expect(kept([comment("1", in: "7", at: 0, path: path), comment("2", in: "8", at: 0, path: path)]) == ["1"])
        #expect(kept([comment("1", in: "7", at: 0, line: nil), comment("2", in: "8", at: 9, line: nil)]) == ["1", "2"])
    }
}
