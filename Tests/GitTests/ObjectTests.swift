import Foundation
import Git
import Testing

@Suite struct ObjectTests {
    @Test func blobsAreReadUpToALimit() throws {
        let made = try TestRepository()
        try made.write("hello", to: "dir/file")
        let commit = try made.commit()
        let repository = try made.open()
        let id = try #require(try repository.blob(at: "dir/file", in: commit))
        #expect(repository.contains(id))
        #expect(try repository.blob(id) == Array("hello".utf8))
        #expect(try repository.blob(id, limit: 5)?.count == 5)
        #expect(try repository.blob(id, limit: 4) == nil)
        #expect(throws: GitError.self) { try repository.blob(commit) }
        #expect(try repository.blob(at: "dir", in: commit) == nil)
        #expect(try repository.blob(at: "dir/other", in: commit) == nil)
    }

    @Test func entriesComeFromEveryFolder() throws {
        let made = try TestRepository()
        for path in ["a-b", "a/b", "a.c", "b/c/d", "b/e"] { try made.write(path, to: path) }
        let commit = try made.commit()
        let repository = try made.open()
        #expect(try repository.entries(of: commit).map(\.path) == ["a-b", "a.c", "a/b", "b/c/d", "b/e"])
        #expect(try repository.entries(of: made.id("rev-parse", "HEAD^{tree}")).count == 5)
        #expect(try repository.entries(of: commit, under: "b").map(\.path) == ["b/c/d", "b/e"])
        #expect(try repository.entries(of: commit, under: "b/e").map(\.mode) == [.regular])
    }

    @Test func aNewObjectIsSeenWithoutOpeningAgain() throws {
        let made = try TestRepository()
        let repository = try made.open()
        let commit = try made.commit()
        _ = try made.git("gc", "-q")
        #expect(repository.contains(commit))
        #expect(try repository.commit(commit).id == commit)
    }

    @Test func aMissingCommitSaysSo() throws {
        let made = try TestRepository()
        let id = try #require(ObjectID(hex: String(repeating: "7", count: 40)))
        let error = #expect(throws: GitError.self) { try made.open().commit(id) }
        #expect(error?.code == .notFound)
        #expect(error?.message == "cannot read commit \(id): it is missing from this repository")
    }

    @Test(arguments: ["100644 file", "100644 file\0short", "10064x f\0+", "100644 \0+", "\0", "77777777777 f\0+"])
    func aDamagedTreeIsAnError(_ entry: String) throws {
        let id = String(repeating: "i", count: 20)
        let bytes = Array(entry.replacingOccurrences(of: "+", with: id).utf8)
        let made = try TestRepository()
        let text = try made.git(["hash-object", "-t", "tree", "-w", "--stdin", "--literally"], input: bytes)
        let tree = try #require(ObjectID(hex: text))
        #expect(throws: GitError.self) { try made.open().entries(of: tree) }
        #expect(throws: GitError.self) { try made.open().diff(from: nil, to: tree) }
    }

    @Test func treesWithinTreesComeToAnEnd() throws {
        let made = try TestRepository()
        let blob = try made.git(["hash-object", "-w", "--stdin"], input: [65])
        var tree = try made.git(["mktree"], input: Array("100644 blob \(blob)\tf\n".utf8))
        for _ in 0..<600 { tree = try made.git(["mktree"], input: Array("040000 tree \(tree)\td\n".utf8)) }
        let id = try #require(ObjectID(hex: tree))
        #expect(throws: GitError.self) { try made.open().entries(of: id) }
    }
}
