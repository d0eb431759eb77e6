import Testing

@testable import Signals

@Suite struct PlainNoteTests {
    @Test func aNoteMayHoldSeveralComments() {
        let note = PlainNote(
            """
            src/a.c:12: no trailing space here
            and a second line
            src/b.c:3:7: use size_t
            ./lib/c d.h:4-6: split this

            Please run the formatter.

            [forgot_to_run_tests]
            [wrong_base] rebased onto the wrong branch
            """)
        #expect(
            note.remarks == [
                .init(path: "src/a.c", line: 12, text: "no trailing space here\nand a second line"),
                .init(path: "src/b.c", line: 3, text: "use size_t"),
                .init(path: "lib/c d.h", line: 4, endLine: 6, text: "split this"),
                .init(text: "Please run the formatter."),
                .init(text: "rebased onto the wrong branch", tags: ["forgot_to_run_tests", "wrong_base"]),
            ])
    }

    @Test func aTagAloneIsASignal() {
        #expect(PlainNote("[no_tests]\n").remarks == [.init(text: "[no_tests]", tags: ["no_tests"])])
        #expect(
            PlainNote("a.c:1: add a test\n[no_tests]").remarks
                == [.init(path: "a.c", line: 1, text: "add a test", tags: ["no_tests"])])
    }

    @Test func carriageReturnsAndBlankLinesDoNotShow() {
        #expect(
            PlainNote("\r\n\r\na.c:1: one\r\n\r\n  \r\ntwo\r\n").remarks
                == [.init(path: "a.c", line: 1, text: "one"), .init(text: "two")])
        #expect(PlainNote("\n \n").remarks.isEmpty)
    }

    @Test(arguments: [
        "http://example.org:80/x: see there", "at 10:30: lunch", "12:30: lunch", "Note: 3 places", "a.c:x: hm",
        "a.c:0: hm", "a.c:99999999999999999999: hm", "std::vector:3 is it", "[x] done", "[link](http://a)",
        "[PATCH 1/2] hm", "[WIP] later",
    ])
    func otherLinesAreFreeText(line: String) {
        #expect(PlainNote(line).remarks == [.init(text: line)])
    }

    @Test func fencedCodeMayHoldBlankLinesAndPlaces() {
        let text = "a.c:1: better:\n```suggestion\nint a;\n\nb.c:2: x\n```\nas below"
        #expect(PlainNote(text).remarks.count == 1)
    }

    @Test func trailersAreVerdicts() {
        let note = PlainNote("Code-Review+2: A <a@b>\nVerified+1: CI\n\nuse tabs\n\nReviewed-by: B")
        #expect(note.remarks == [.init(text: "use tabs")])
        #expect(note.verdicts == 2)
    }

    @Test func aSignatureIsNoRemark() {
        let signed = """
            -----BEGIN PGP SIGNED MESSAGE-----
            Hash: SHA1

            a.c:1: trailing space
            -----BEGIN PGP SIGNATURE-----

            iEYEARECAAYFAk
            -----END PGP SIGNATURE-----
            """
        #expect(PlainNote(signed).remarks.map(\.text) == ["trailing space"])
        #expect(PlainNote(signed + "\n\nb.c:2: too long\n" + signed).remarks.map(\.line) == [1, 2, 1])
        #expect(PlainNote(Array(repeating: signed, count: 5_000).joined(separator: "\n\n")).remarks.count == 5_000)
        // What does not end as a signature does is somebody's words.
        #expect(PlainNote("-----BEGIN PGP SIGNED MESSAGE-----\n\na.c:1: trailing space").remarks.count == 2)
    }
}
