import Git
import Testing

@Suite struct ReferenceTests {
    @Test func headIsNilUntilThereIsACommit() throws {
        let made = try TestRepository()
        let repository = try made.open()
        #expect(try repository.head() == nil)
        #expect(try repository.resolve("HEAD") == nil)
        let commit = try made.commit()
        #expect(try repository.head() == commit)
    }

    @Test func everyKindOfNameResolves() throws {
        let made = try TestRepository()
        let first = try made.commit()
        let second = try made.commit()
        _ = try made.git("tag", "-a", "-m", "A release", "v1", first.hex)
        let repository = try made.open()
        #expect(try repository.resolve("main") == second)
        #expect(try repository.resolve("HEAD~1") == first)
        #expect(try repository.resolve("v1") == first)
        #expect(try repository.resolve(second.hex) == second)
        #expect(try repository.resolve(String(second.hex.prefix(10))) == second)
    }

    @Test(arguments: ["nothing", "HEAD~7", "a..b", "", "not a name", "HEAD^{tree}", String(repeating: "7", count: 40)])
    func whatNamesNoCommitIsNil(_ revision: String) throws {
        let made = try TestRepository()
        try made.commit()
        #expect(try made.open().resolve(revision) == nil)
    }

    @Test func referencesComeByNameAndResolved() throws {
        let made = try TestRepository()
        let commit = try made.commit()
        for name in ["refs/pull/10/head", "refs/pull/9/head", "refs/pulled", "refs/heads/b"] {
            _ = try made.git("update-ref", name, commit.hex)
        }
        _ = try made.git("pack-refs", "--all")
        _ = try made.git("update-ref", "refs/pull/1/head", commit.hex)
        _ = try made.git("symbolic-ref", "refs/heads/alias", "refs/heads/main")
        _ = try made.git("symbolic-ref", "refs/heads/broken", "refs/heads/gone")
        let repository = try made.open()
        #expect(
            try repository.references(prefix: "refs/pull/").map(\.name)
                == ["refs/pull/1/head", "refs/pull/10/head", "refs/pull/9/head"])
        let heads = try repository.references(prefix: "refs/heads/")
        #expect(heads == ["alias", "b", "main"].map { Reference(name: "refs/heads/\($0)", target: commit) })
        #expect(try repository.references(prefix: "refs/*").isEmpty)
    }

    @Test func severalPrefixesAreListedAtOnce() throws {
        let made = try TestRepository()
        let commit = try made.commit()
        for name in ["refs/pull/1/head", "refs/changes/01/1/meta", "refs/changes/01/1/1", "refs/change", "refs/notes/x"] {
            _ = try made.git("update-ref", name, commit.hex)
        }
        let repository = try made.open()
        let names = ["refs/changes/01/1/1", "refs/changes/01/1/meta", "refs/notes/x"]
        #expect(try repository.references(prefixes: ["refs/notes/", "refs/changes/"]).map(\.name) == names)
        _ = try made.git("pack-refs", "--all")
        #expect(try made.open().references(prefixes: ["refs/notes/", "refs/changes/"]).map(\.name) == names)
        #expect(try repository.references(prefixes: []).isEmpty)
    }
}
