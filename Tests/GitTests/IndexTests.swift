import Git
import Testing

@Suite struct IndexTests {
    @Test func stagedFilesConflictsAndIntentions() throws {
        let made = try TestRepository()
        try made.write("base\n", to: "both")
        let base = try made.commit()
        try made.write("ours\n", to: "both")
        try made.commit()
        _ = try made.git("checkout", "-q", "-b", "other", base.hex)
        try made.write("theirs\n", to: "both")
        try made.commit()
        #expect(throws: (any Error).self) { try made.git("merge", "-q", "main") }
        try made.write("later\n", to: "intended")
        _ = try made.git("add", "--intent-to-add", "intended")
        let entries = try made.open().indexEntries()
        #expect(entries.map(\.path) == ["both", "both", "both", "intended"])
        #expect(entries.map(\.stage) == [1, 2, 3, 0])
        #expect(entries.map(\.intentToAdd) == [false, false, false, true])
        #expect(try made.open().diffToIndex(from: base).contains { $0.path == "both" })
    }

    @Test func noIndexIsAnEmptyOne() throws {
        #expect(try TestRepository().open().indexEntries().isEmpty)
        #expect(try TestRepository("--bare").open().indexEntries().isEmpty)
    }
}
