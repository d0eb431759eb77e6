import Git
import Testing

@Suite struct NotesTests {
    @Test func everyFanOutIsReadAndForeignFilesAreNot() throws {
        let made = try TestRepository()
        let ids = try (1...4).map { number in
            try made.git(["hash-object", "-w", "--stdin"], input: Array("note \(number)\n".utf8))
        }
        let names = [
            "aa11111111111111111111111111111111111111", "bb/22222222222222222222222222222222222222",
            "bb/33/333333333333333333333333333333333333", "0044444444444444444444444444444444444444",
        ]
        for (name, id) in zip(names, ids) {
            _ = try made.git("update-index", "--add", "--cacheinfo", "100644,\(id),\(name)")
        }
        for name in ["README", "bb/short", "zz11111111111111111111111111111111111111"] {
            _ = try made.git("update-index", "--add", "--cacheinfo", "100644,\(ids[0]),\(name)")
        }
        let tree = try made.git("write-tree")
        let commit = try made.git("commit-tree", "-m", "Notes", tree)
        _ = try made.git("update-ref", "refs/notes/review", commit)
        let repository = try made.open()
        let notes = try repository.notes(in: "refs/notes/review")
        #expect(notes.map(\.annotated.hex) == names.map { $0.filter { $0 != "/" } }.sorted())
        let texts = try notes.map { String(decoding: try repository.blob($0.blob) ?? [], as: UTF8.self) }
        #expect(texts == ["note 4\n", "note 1\n", "note 2\n", "note 3\n"])
    }

    @Test func whatGitWritesIsRead() throws {
        let made = try TestRepository()
        let commits = try (1...3).map { try made.commit("\($0)") }
        for commit in commits { _ = try made.git("notes", "add", "-m", "Seen", commit.hex) }
        #expect(try made.open().notes(in: "refs/notes/commits").map(\.annotated) == commits.sorted())
    }

    @Test func noReferenceMeansNoNotes() throws {
        #expect(try TestRepository().open().notes(in: "refs/notes/review").isEmpty)
    }
}
