import Testing

@testable import Signals

@Suite struct ReviewNoteTests {
    private let text = """
        Code-Review+2: Ada <ada@example.org>
        Verified-1: Build <build@example.org>
        Submitted-by: Ada <ada@example.org>
        Submitted-at: Wed, 06 Mar 2024 17:32:34 -0500
        Reviewed-on: https://review.example.org/r/138226
        Project: kitchen/recipes
        Branch: refs/heads/main
        Comments-Total: 3
        Change-Id: I0123456789012345678901234567890123456789

        """

    @Test func verdictsAreRead() throws {
        let note = try #require(ReviewNote(text))
        #expect(note.votes.map(\.label) == ["Code-Review", "Verified"])
        #expect(note.votes.map(\.value) == [2, -1])
        #expect(note.submitter == "Ada <ada@example.org>")
        #expect(note.reviewedOn == "https://review.example.org/r/138226")
        #expect(note.summary == "Code-Review+2, Verified-1, https://review.example.org/r/138226")
    }

    @Test(arguments: ["", "a.py:2: nit: spaces", "Code-Review+2", "Note: see Code-Review+2", "Branch: refs/heads/main"])
    func otherTextIsNone(_ text: String) {
        #expect(ReviewNote(text) == nil)
    }

    @Test func aNoteByHandUnderTheSameNameIsRead() throws {
        let repository = try ScratchRepository()
        let first = try repository.commit("Begin", ["a.txt": ["one"]])
        let second = try repository.commit("Go on", ["a.txt": ["two"]])
        try repository.note(text, on: first, ref: "refs/notes/review")
        try repository.note("a.txt:1: digits, please\n", on: second, ref: "refs/notes/review")
        let reading = try repository.read()
        #expect(reading.signals.map(\.comment) == ["digits, please"])
        #expect(reading.leftOut.map(\.reason) == [.verdict])
        #expect(reading.leftOut.map(\.source) == ["gerrit-review"])
    }

    @Test func acceptedIsWhatWasReviewedWhereMostWas() throws {
        let repository = try ScratchRepository()
        for number in 1...3 {
            let commit = try repository.commit("Reviewed \(number)", ["\(number).txt": ["reviewed"]])
            try repository.git("update-ref", "refs/changes/0\(number)/\(number)/1", commit)
        }
        try repository.commit("Import", ["import.txt": ["imported"]])
        func messages() throws -> [String] { try AcceptedHistory(repository.open()).changes().map(\.message).sorted() }
        #expect(try messages() == ["Reviewed 1\n", "Reviewed 2\n", "Reviewed 3\n"])
        try repository.git("update-ref", "-d", "refs/changes/01/1/1")
        #expect(try messages().count == 4)
    }
}
