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

    /// As an importer wrote one: git takes the date for none.
    @Test func aDateThatIsNoneStopsNothing() throws {
        let made = try TestRepository()
        let first = try made.commit("First")
        let tree = try made.git("write-tree")
        let raw =
            "tree \(tree)\nparent \(first)\nauthor A B <a@b> 18446744073709551615 +0000\ncommitter C <c> 1700000200 +0000\n\nOdd\n\nBody\n"
        let odd = try #require(
            ObjectID(hex: try made.git(["hash-object", "-t", "commit", "-w", "--stdin", "--literally"], input: Array(raw.utf8))))
        let repository = try made.open()
        let commit = try repository.commit(odd)
        #expect(commit.author == Signature(name: "A B", email: "a@b", seconds: 0) && commit.committer.seconds == 1_700_000_200)
        #expect(commit.parents == [first] && commit.message == "Odd\n\nBody\n" && commit.tree.hex == tree)
        #expect(try repository.entries(of: odd).isEmpty)
        _ = try made.git("reset", "-q", "--soft", odd.hex)
        func walked(_ tip: ObjectID) throws -> [ObjectID] {
            var ids: [ObjectID] = []
            try made.open().walk(from: [tip]) {
                ids.append($0.id)
                return .onward
            }
            return ids
        }
        #expect(try walked(odd) == [odd, first])
        let last = try made.commit("Last")
        #expect(try walked(last) == [last, odd, first])
    }

    private static func commit(_ message: String) throws -> Commit {
        let id = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
        let someone = Signature(name: "Ada", email: "", seconds: 0)
        return Commit(id: id, tree: id, parents: [], author: someone, committer: someone, message: message)
    }
}
