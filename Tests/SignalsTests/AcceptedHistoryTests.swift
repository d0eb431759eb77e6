import Testing

@testable import Signals

@Suite struct AcceptedHistoryTests {
    private let repository: ScratchRepository

    init() throws { repository = try ScratchRepository() }

    private func subjects() throws -> [String] {
        try AcceptedHistory(repository.open()).changes().map { String($0.message.prefix { $0 != "\n" }) }
    }

    @Test func whatTouchesVeryManyFilesIsAnImport() throws {
        let files = (0...CommittedChange.bulkOfFiles).map { ("vendor-\($0).txt", ["one"]) }
        try repository.commit("Import it", Dictionary(uniqueKeysWithValues: files))
        try repository.commit("Add a", ["a.txt": ["one"]])
        #expect(try subjects() == ["Add a"])
    }

    @Test func aRevertAndItsRevertWriteNothing() throws {
        try repository.commit("Add a", ["a.txt": ["one"]])
        try repository.commit("Add b", ["b.txt": ["two"]])
        try repository.git("revert", "--no-edit", "HEAD")
        try repository.git("revert", "--no-edit", "HEAD")
        #expect(try subjects() == ["Add b", "Add a"])
    }

    @Test func whatWasPickedFromABranchCountsOnce() throws {
        try repository.commit("Add a", ["a.txt": ["one"]])
        try repository.git("checkout", "-q", "-b", "stable")
        let written = try repository.commit("Mend", ["b.txt": ["two"]])
        try repository.git("checkout", "-q", "main")
        try repository.commit("Add c", ["c.txt": ["three"]])
        try repository.git("cherry-pick", "-x", written)
        #expect(try subjects() == ["Mend", "Add c", "Add a"])
        try repository.git("merge", "-q", "--no-edit", "stable")
        #expect(try subjects().sorted() == ["Add a", "Add c", "Mend"])
    }

    @Test func ofOneChangeInGerritTheOldestCommitCounts() throws {
        let id = "\n\nChange-Id: I" + String(repeating: "4", count: 40)
        try repository.commit("Mend" + id, ["a.txt": ["one"]])
        try repository.commit("Mend again" + id, ["b.txt": ["two"]])
        try repository.commit("Mend it\n\nChange-Id: I44", ["c.txt": ["three"]])
        #expect(try subjects() == ["Mend it", "Mend"])
    }

    @Test func whatAChangeMovesItDoesNotWrite() throws {
        try repository.commit("Add a", ["a.txt": ["one", "two", "three", "four", "five", "six"]])
        try repository.git("mv", "a.txt", "b.txt")
        try repository.commit("Move it", ["b.txt": ["one", "two", "three", "four", "five", "6"]])
        let change = try #require(try AcceptedHistory(repository.open()).changes().first)
        #expect(change.files.map(\.path) == ["b.txt"] && change.files.flatMap(\.runs).map(\.added) == [["6"]])
        #expect(change.touched == ["a.txt", "b.txt"])
    }

    @Test func whatAChangeMovesToAnotherFileItDoesNotWrite() throws {
        let block = ["if (total > mostAllowed) {", "  fail(total);", "}"]
        try repository.commit("Add a", ["a.txt": ["one", "two", "three"] + block, "b.txt": ["four"]])
        try repository.commit("Move some of it", ["a.txt": ["one", "two", "three"], "b.txt": ["four"] + block + ["new"]])
        let change = try #require(try AcceptedHistory(repository.open()).changes().first)
        #expect(change.files.flatMap(\.runs).map(\.added) == [block + ["new"]])
        #expect(change.files.flatMap(\.runs).map(\.moved) == [[0, 1, 2]])
    }

    @Test func aClockFarBehindEndsNoHistory() throws {
        let total = 240
        let commits = (1...total).map { number in
            let at = number == 30 ? 0 : 1_700_000_000 + number * 60
            return "commit refs/heads/main\ncommitter A <a> \(at) +0000\ndata <<E\nNo \(number)\nE\n"
                + "M 100644 inline a.txt\ndata <<E\n\(number)\nE\n\n"
        }
        try repository.git("fast-import", "--quiet", input: Array(commits.joined().utf8))
        #expect(try subjects() == (1...total).reversed().filter { $0 != 30 }.map { "No \($0)" })
    }

    @Test func whatAChangePutsBackItDoesNotWrite() throws {
        try repository.commit("Add a and b", ["a.txt": ["one"], "b.txt": ["one"]])
        try repository.commit("Change both", ["a.txt": ["two"], "b.txt": ["two"]])
        try repository.commit("Go back to the first release", ["a.txt": ["one"], "b.txt": ["one", "more"]])
        let change = try #require(try AcceptedHistory(repository.open()).changes().first)
        #expect(change.files.map(\.path) == ["b.txt"])
        #expect(change.touched == ["a.txt", "b.txt"])
    }

    @Test func aChangeOfWhichAFileIsMissingTakesNoPart() throws {
        try repository.commit("Add a and b", ["a.txt": ["one"], "b.txt": ["two"]])
        try repository.commit("Change a and b", ["a.txt": ["1"], "b.txt": ["2"]])
        try repository.commit("Change b", ["b.txt": ["3"]])
        try repository.lose(try repository.git("rev-parse", "HEAD~2:a.txt"))
        #expect(try subjects() == ["Change b"])
    }

    @Test func itKnowsWhenAChangeWasWritten() throws {
        try repository.commit("Add a", ["a.txt": ["one"]])
        try repository.git("commit", "-q", "--amend", "-m", "Add it", "--date", "1600000000 +0000")
        let change = try #require(try AcceptedHistory(repository.open()).changes().first)
        #expect(change.writtenAt.timeIntervalSince1970 == 1_600_000_000)
        #expect(change.at > change.writtenAt)
    }
}
