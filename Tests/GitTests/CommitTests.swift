import Git
import Testing

@Suite struct CommitTests {
    @Test(arguments: [
        ("Say why\n", "Say why"),
        ("Say why\n\nAt length.\n", "Say why"),
        ("Say\n  why \nnow\n\nAt length.", "Say why now"),
        ("\n\nSay why\r\n\r\nAt length.", "Say why"),
        ("", ""),
    ])
    func subjectIsTheFirstParagraph(message: String, subject: String) throws {
        #expect(try Self.commit(message).subject == subject)
    }

    @Test func everyFieldIsRead() throws {
        let made = try TestRepository()
        let first = try made.commit("First")
        let second = try made.commit("Second\n\nWith a body.")
        let commit = try made.open().commit(second)
        #expect(commit.parents == [first])
        #expect(commit.message == "Second\n\nWith a body.\n")
        let ada = Signature(name: "Ada", email: "ada@example.org", seconds: 1_700_000_120, offsetMinutes: 120)
        #expect(commit.author == ada)
        #expect(commit.committer.name == "Grace")
        #expect(try commit.tree == made.id("rev-parse", "HEAD^{tree}"))
    }

    @Test func bytesThatAreNotTextAreReplaced() throws {
        let made = try TestRepository()
        let tree = try made.git("write-tree")
        let raw = "tree \(tree)\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n\n".utf8 + [0xff, 0x41]
        let written = try made.git(["hash-object", "-t", "commit", "-w", "--stdin"], input: Array(raw))
        let id = try #require(ObjectID(hex: written))
        #expect(try made.open().commit(id).message == "\u{fffd}A")
    }

    private static func commit(_ message: String) throws -> Commit {
        let id = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
        let someone = Signature(name: "Ada", email: "", seconds: 0)
        return Commit(id: id, tree: id, parents: [], author: someone, committer: someone, message: message)
    }
}
